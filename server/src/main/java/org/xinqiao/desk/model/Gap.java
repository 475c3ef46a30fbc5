package org.xinqiao.desk.model;

/**
 * 缺口: one matter, unit, line or account that leaves cases with nobody.
 *
 * @param code of the matter or unit; the user name of an account
 * @param detailZh where it is or what it concerns; empty where the name says all
 * @param weight running cases that wait there now, or areas that are left out; the greater, the more urgent
 */
public record Gap(GapKind kind, String code, String zh, String en, String detailZh, String detailEn, int weight) {}
