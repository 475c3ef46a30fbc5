package org.xinqiao.compliance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * 合规报告: what came out when the tests of all clauses were run, as the house is and with each clause broken.
 *
 * @param at when it was finished
 * @param commit of which state of the sources; with a {@code +} where they were changed and not committed
 * @param fingerprint of the program that was tested
 * @param seconds how long it took
 */
public record ComplianceReport(
        Instant at,
        String commit,
        String fingerprint,
        long seconds,
        int green,
        int red,
        int organisation,
        List<Law> laws,
        List<Row> rows) {

    public ComplianceReport {
        laws = List.copyOf(laws);
        rows = List.copyOf(rows);
    }

    /** The report over these rows. */
    public static ComplianceReport of(
            Instant at, String commit, String fingerprint, long seconds, List<Law> laws, List<Row> rows) {
        return new ComplianceReport(
                at,
                commit,
                fingerprint,
                seconds,
                count(rows, Status.GREEN),
                count(rows, Status.RED),
                count(rows, Status.ORGANISATION),
                laws,
                rows);
    }

    private static int count(List<Row> rows, Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    /** 法律: how rows name it, with its title. */
    public record Law(String law, String zh, String en) {}

    /** 结论. */
    public enum Status {
        /** 软件落实: shown by tests that ran, passed, and were seen to fail where the clause was broken. */
        GREEN,
        /** 未落实, or not shown. */
        RED,
        /** 由机构落实，不由软件. */
        ORGANISATION;

        /** As a report writes it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * 一个条款.
     *
     * @param clause where in the law
     * @param demand what it demands, in Chinese
     * @param breach how the clause was broken to see a test fail; empty where there is nothing to break
     * @param seen whether a test was then seen to fail
     * @param note what is missing, or what the organisation must do
     */
    public record Row(
            String id,
            String law,
            String clause,
            String demand,
            String demandEn,
            Status status,
            List<Tried> tests,
            String breach,
            boolean seen,
            String note,
            String noteEn) {

        public Row {
            tests = List.copyOf(tests);
        }
    }

    /**
     * 一项测试.
     *
     * @param test its class below {@code org.xinqiao} and its method
     * @param result {@code passed}, {@code failed}, {@code skipped} or {@code missing}
     * @param words the first of what a failed one said
     */
    public record Tried(String test, String result, String words) {}
}
