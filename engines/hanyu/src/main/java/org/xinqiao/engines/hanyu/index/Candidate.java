package org.xinqiao.engines.hanyu.index;

/** 候选: an entry that one way of finding or another brought up, and how well each found it, as shares of its best. */
final class Candidate {

    private static final int NONE = -1;

    private final String id;
    private double whole;
    private double head;
    private double passage;
    private double likeness;
    private int bestByWords = NONE;
    private int bestByMeaning = NONE;

    Candidate(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    double likeness() {
        return likeness;
    }

    void wholeFound(double share) {
        whole = Math.max(whole, share);
    }

    void headFound(double share) {
        head = Math.max(head, share);
    }

    void passageFound(double share, int document) {
        if (share > passage) {
            passage = share;
            bestByWords = document;
        }
    }

    void meaningFound(double near, int document) {
        if (near > likeness) {
            likeness = near;
            bestByMeaning = document;
        }
    }

    double score(Weights weights) {
        double sum = weights.whole() * whole
                + weights.head() * head
                + weights.passage() * passage
                + weights.meaning() * likeness;
        return sum / (weights.whole() + weights.head() + weights.passage() + weights.meaning());
    }

    /** The document of the passage that answers; −1 when only its head was found. */
    int passage() {
        return passage > 0.5 || bestByMeaning == NONE ? bestByWords : bestByMeaning;
    }
}
