package org.xinqiao.platform;

/** 字段问题: what is wrong with one field of a form, in both languages. */
public record FieldProblem(String field, String code, String zh, String en) {}
