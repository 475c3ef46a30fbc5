package org.xinqiao.casework.model;

import java.time.Instant;

/**
 * 回访结果: what the citizen said when asked.
 *
 * @param contacted whether the citizen was reached at all; if not, the rest says nothing
 * @param words in the citizen's words, empty if none
 */
public record Rating(boolean contacted, boolean solved, Satisfaction satisfied, String words, Instant at) {

    /** 满意度. */
    public enum Satisfaction {
        VERY_SATISFIED("非常满意", "Very satisfied"),
        SATISFIED("满意", "Satisfied"),
        NEUTRAL("基本满意", "Neutral"),
        DISSATISFIED("不满意", "Dissatisfied"),
        VERY_DISSATISFIED("非常不满意", "Very dissatisfied");

        private final String zh;
        private final String en;

        Satisfaction(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        public boolean isGood() {
            return this != DISSATISFIED && this != VERY_DISSATISFIED;
        }
    }

    /** Whether the case may rest: the citizen was reached, and says it is solved and not badly. */
    public boolean isGood() {
        return contacted && solved && satisfied.isGood();
    }
}
