package org.xinqiao.dispatch;

import java.time.Instant;

/**
 * 学习记录: when all was learned anew.
 *
 * @param cases from how many
 * @param tried on how many it was tried that were held back
 * @param rightly how many of these it proposed where they went
 * @param matters how many matters it tells apart
 * @param offices how many units and kinds of units
 */
public record Lesson(long id, Instant at, int cases, int tried, int rightly, int matters, int offices, int seconds) {}
