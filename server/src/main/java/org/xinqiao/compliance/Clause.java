package org.xinqiao.compliance;

import java.util.List;

/**
 * 条款: one thing that a law or standard demands, and who holds it.
 *
 * @param law which law, by its number in the list of laws
 * @param place where in it
 * @param demand what it demands, in a sentence
 * @param tests those that show a clause of software held, as {@code room.ATest#method} below {@code org.xinqiao}
 * @param breach what breaks the clause in the running house, so that one of the tests fails; see {@code Breach} among the tests
 * @param note what is missing where nothing shows it, or what the organisation must do
 */
public record Clause(
        String id,
        String law,
        String place,
        Words demand,
        Holder holder,
        List<String> tests,
        List<String> breach,
        Words note) {

    public Clause {
        tests = List.copyOf(tests);
        breach = List.copyOf(breach);
    }

    /** 由谁落实. */
    public enum Holder {
        /** 软件. */
        SOFTWARE,
        /** 机构: what no software can do for those who run it. */
        ORGANISATION
    }

    /** 两种文字. */
    public record Words(String zh, String en) {}
}
