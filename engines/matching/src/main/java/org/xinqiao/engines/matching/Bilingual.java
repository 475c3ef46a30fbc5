package org.xinqiao.engines.matching;

/** 双语文字: the same words in Chinese and in English. */
public record Bilingual(String zh, String en) {}
