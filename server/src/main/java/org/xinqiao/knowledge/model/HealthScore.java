package org.xinqiao.knowledge.model;

import org.xinqiao.organisation.UnitId;

/**
 * 知识健康度: how well a unit keeps its articles: what share of them is valid, of reviews was given in time, of feedback was
 * settled in time, these two over the last {@link #DAYS} days. A part of which there is nothing does not count.
 */
public record HealthScore(
        UnitId unit, int articles, int valid, int reviews, int reviewsInTime, int feedback, int feedbackInTime) {

    /** 统计天数 of reviews and feedback. */
    public static final int DAYS = 90;

    /** 权重: valid articles count as much as both others together. */
    public static final int VALID = 50;

    public static final int REVIEWED = 25;
    public static final int SETTLED = 25;

    /** From 0 to 100. */
    public int score() {
        double sum = part(VALID, valid, articles)
                + part(REVIEWED, reviewsInTime, reviews)
                + part(SETTLED, feedbackInTime, feedback);
        int weights = weight(VALID, articles) + weight(REVIEWED, reviews) + weight(SETTLED, feedback);
        return weights == 0 ? 100 : (int) Math.round(100 * sum / weights);
    }

    private static double part(int weight, int good, int all) {
        return all == 0 ? 0 : (double) weight * good / all;
    }

    private static int weight(int weight, int all) {
        return all == 0 ? 0 : weight;
    }
}
