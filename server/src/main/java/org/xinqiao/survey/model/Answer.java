package org.xinqiao.survey.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 回答: what somebody said to one question; nothing where they passed over it.
 *
 * @param options the codes that were chosen
 * @param number what was said of a scale or a number
 * @param words in their own words
 */
public record Answer(List<String> options, @Nullable Integer number, String words) {

    /** Passed over. */
    public static final Answer NONE = new Answer(List.of(), null, "");

    public Answer {
        options = List.copyOf(options);
    }

    public static Answer of(String... options) {
        return new Answer(List.of(options), null, "");
    }

    public static Answer of(int number) {
        return new Answer(List.of(), number, "");
    }

    public static Answer said(String words) {
        return new Answer(List.of(), null, words);
    }

    public boolean isEmpty() {
        return options.isEmpty() && number == null && words.isEmpty();
    }

    /** Whether it says that: an option by its code, a number by its digits. */
    public boolean says(String what) {
        return options.contains(what)
                || number != null && Integer.toString(number).equals(what);
    }
}
