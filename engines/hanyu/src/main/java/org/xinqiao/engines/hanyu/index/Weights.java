package org.xinqiao.engines.hanyu.index;

/**
 * 权重: how much each way of finding counts in the common list; each way's best is 1.
 *
 * @param whole the words of the whole entry
 * @param passage the words of its best passage
 * @param meaning the meaning of its best passage
 * @param head the words of its title and its beginning
 */
public record Weights(double whole, double passage, double meaning, double head) {

    public static final Weights USUAL = new Weights(1, 0.6, 0.8, 0.2);
}
