package org.xinqiao.catalogue;

import java.util.List;

/**
 * 评价问题: what is asked at a callback, with what may be answered.
 *
 * @param code its stable name
 * @param asks what an answer to it says
 * @param clause the rule that has it asked
 */
public record RatingQuestion(String code, Asks asks, String zh, String en, String clause, List<Answer> answers) {

    /** 所问. */
    public enum Asks {
        /** 是否解决. */
        SOLVED,
        /** 满意度. */
        SATISFIED,
        /** 不满意的方面: asked only of whoever is not satisfied. */
        REASON
    }

    /**
     * 答案.
     *
     * @param key which is pressed, or sent by SMS
     * @param means YES or NO, a degree of satisfaction, or the answer's own code
     * @param words which mean the same where somebody writes freely
     */
    public record Answer(String code, String zh, String en, String key, String means, List<String> words) {

        public Answer {
            words = List.copyOf(words);
        }
    }

    public RatingQuestion {
        answers = List.copyOf(answers);
    }
}
