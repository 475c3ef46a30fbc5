package org.xinqiao.engines.matching.told;

/**
 * 线索: words that speak for a value of a field.
 *
 * @param value the stable name of the value, for example {@code COMPLAINT}
 * @param words as they were said
 * @param weight how much they say, 0 to 1
 */
public record Cue(String value, String words, double weight) {}
