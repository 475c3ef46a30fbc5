package org.xinqiao.engines.hanyu.duplicates;

/**
 * 相似: how much another message is about the same matter.
 *
 * @param score at most 1; about {@link NearDuplicates#SAME} and above, people mostly agree that it is the same
 * @param shared the longest words both say, a name mostly
 */
public record Likeness(String id, double score, String shared) {}
