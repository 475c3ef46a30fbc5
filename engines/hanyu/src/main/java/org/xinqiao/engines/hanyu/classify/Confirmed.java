package org.xinqiao.engines.hanyu.classify;

/** 已确认: a text whose class a person has settled. */
public record Confirmed(Text text, String label) {}
