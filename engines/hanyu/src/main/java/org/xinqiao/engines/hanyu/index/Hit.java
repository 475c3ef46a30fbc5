package org.xinqiao.engines.hanyu.index;

import java.util.List;

/**
 * 命中: an entry found, and its passage that answers best.
 *
 * @param score between 0 and 1 for one question; not comparable between questions
 * @param likeness how near the meaning of the passage is to the question's, at most 1; 0 when its meaning is not read yet
 * @param marks where the passage says the words of the question
 */
public record Hit(String id, String title, double score, double likeness, String passage, List<Mark> marks) {

    /** 高亮: from a character of the passage up to another, without it. */
    public record Mark(int from, int to) {}
}
