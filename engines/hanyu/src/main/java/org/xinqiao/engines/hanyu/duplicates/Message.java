package org.xinqiao.engines.hanyu.duplicates;

/** 来信: one message among many. */
public record Message(String id, String title, String body) {}
