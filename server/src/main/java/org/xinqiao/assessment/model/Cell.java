package org.xinqiao.assessment.model;

/** 汇总格: of a subject (a unit is U and its id, an area A and its code) a group of matters. */
public record Cell(String subject, String matterGroup) {}
