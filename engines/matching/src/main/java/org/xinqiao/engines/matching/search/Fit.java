package org.xinqiao.engines.matching.search;

/** 契合: how well one word fits one thing, and by what; the scale lies here so that the kinds can be compared. */
record Fit(double score, Hit.By by) {

    static final Fit NONE = new Fit(0, Hit.By.TEXT);

    /** Whole, beginning, inside: what a word may be of a form, worth less in this order. */
    static Fit in(String form, String word, double whole, Hit.By by) {
        int at = form.indexOf(word);
        if (at < 0) {
            return NONE;
        }
        double covered = (double) word.length() / form.length();
        double worth = at == 0 ? covered == 1 ? 1 : 0.8 : 0.65;
        return new Fit(whole * (worth + 0.1 * covered), by);
    }

    Fit better(Fit other) {
        return score > other.score ? this : other;
    }
}
