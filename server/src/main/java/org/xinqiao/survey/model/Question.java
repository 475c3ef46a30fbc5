package org.xinqiao.survey.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 题目: one question in both languages, and where its answers lead.
 *
 * @param code its own, by which its answer is kept
 * @param options what can be chosen, where something can
 * @param low the lowest number that can be said; with a scale and a number
 * @param high the highest
 * @param needed whether it cannot be passed over
 * @param next where it leads when no route says otherwise; empty for the question that follows
 * @param routes which answer leads where, the first that fits
 */
public record Question(
        String code,
        Kind kind,
        String zh,
        String en,
        List<Option> options,
        @Nullable Integer low,
        @Nullable Integer high,
        boolean needed,
        String next,
        List<Route> routes) {

    /** Where a questionnaire is over. */
    public static final String END = "END";

    /** 题型. */
    public enum Kind {
        /** 单选. */
        SINGLE,
        /** 多选. */
        MULTI,
        /** 量表. */
        SCALE,
        /** 数字. */
        NUMBER,
        /** 开放题. */
        TEXT;

        /** Whether one chooses from a list. */
        public boolean isChosen() {
            return this == SINGLE || this == MULTI;
        }

        /** Whether one says a number. */
        public boolean isCounted() {
            return this == SCALE || this == NUMBER;
        }
    }

    /** 选项. */
    public record Option(String code, String zh, String en) {}

    /**
     * 跳转.
     *
     * @param option the option that leads there; empty with numbers
     * @param from the lowest number that does
     * @param until the highest
     * @param to the code of a question, or {@link #END}
     */
    public record Route(
            String option, @Nullable Integer from, @Nullable Integer until, String to) {

        boolean fits(Answer answer) {
            if (!option.isEmpty()) {
                return answer.options().contains(option);
            }
            Integer number = answer.number();
            return number != null && (from == null || number >= from) && (until == null || number <= until);
        }
    }

    public Question {
        options = List.copyOf(options);
        routes = List.copyOf(routes);
    }

    public Optional<Option> option(String wanted) {
        return options.stream().filter(each -> each.code().equals(wanted)).findFirst();
    }

    /** Whether that can be an answer to it. */
    public boolean takes(Answer answer) {
        if (answer.isEmpty()) {
            return !needed;
        }
        return switch (kind) {
            case SINGLE -> answer.options().size() == 1 && knows(answer);
            case MULTI ->
                knows(answer)
                        && answer.options().stream().distinct().count()
                                == answer.options().size();
            case SCALE, NUMBER -> answer.options().isEmpty() && isWithin(answer.number());
            case TEXT -> answer.options().isEmpty() && answer.number() == null;
        };
    }

    private boolean knows(Answer answer) {
        return !answer.options().isEmpty()
                && answer.options().stream().allMatch(each -> option(each).isPresent());
    }

    private boolean isWithin(@Nullable Integer number) {
        return number != null && (low == null || number >= low) && (high == null || number <= high);
    }

    /** Its own words for people: code and beginning. */
    String told() {
        String words = zh.isEmpty() ? en : zh;
        return code + (words.isEmpty() ? "" : "“" + (words.length() > 24 ? words.substring(0, 24) + "…" : words) + "”");
    }
}
