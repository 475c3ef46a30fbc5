package org.xinqiao.compliance;

import java.util.ArrayList;
import java.util.List;

/** 合规报告的文字形式: the table that a terminal shows, law by law, in both languages. */
final class ReportAsText {

    private static final int WIDTH = 118;
    private static final int ID = 7;
    private static final int PLACE = 18;
    private static final int TEXT = WIDTH - 2 - ID - PLACE;
    /** From here on characters are two columns wide. */
    private static final int WIDE = 0x2E80;

    private final ComplianceReport report;
    private final StringBuilder text = new StringBuilder();

    ReportAsText(ComplianceReport report) {
        this.report = report;
    }

    String table() {
        line("");
        line("合规报告  Report of compliance");
        line("%s   版本 version %s   用时 took %d s".formatted(report.at(), report.commit(), report.seconds()));
        for (ComplianceReport.Law law : report.laws()) {
            List<ComplianceReport.Row> rows = report.rows().stream()
                    .filter(row -> row.law().equals(law.law()))
                    .toList();
            line("");
            line(law.law() + "  " + law.zh() + "  " + law.en());
            line("─".repeat(WIDTH));
            rows.forEach(this::row);
        }
        line("");
        line("✔ 绿 green %d    ✘ 红 red %d    ◇ 由机构落实 by organisation %d    共 of %d"
                .formatted(
                        report.green(),
                        report.red(),
                        report.organisation(),
                        report.rows().size()));
        line(
                "绿：测试运行并通过，而且条款被破坏时测试确实失败。 Green: its tests ran and passed, and were seen to fail with the clause broken.");
        return text.toString();
    }

    private void row(ComplianceReport.Row row) {
        List<String> lines = new ArrayList<>(wrapped(row.demand()));
        lines.addAll(wrapped(row.demandEn()));
        String sign = switch (row.status()) {
            case GREEN -> "✔";
            case RED -> "✘";
            case ORGANISATION -> "◇";
        };
        if (row.status() != ComplianceReport.Status.GREEN) {
            lines.addAll(wrapped("→ " + row.note()));
            lines.addAll(wrapped("→ " + row.noteEn()));
        }
        for (ComplianceReport.Tried test : row.tests()) {
            boolean passed = "passed".equals(test.result());
            lines.addAll(wrapped((passed ? "· " : "✘ " + test.result() + " ")
                    + test.test()
                    + (passed || test.words().isEmpty() ? "" : "  " + test.words())));
        }
        if (!row.tests().isEmpty() && !row.seen()) {
            lines.addAll(wrapped("✘ 破坏后测试没有失败 no test failed with it broken: " + row.breach()));
        }
        for (int i = 0; i < lines.size(); i++) {
            String head = i == 0
                    ? sign + " " + padded(row.id(), ID) + padded(row.clause(), PLACE)
                    : " ".repeat(2 + ID + PLACE);
            line(head + lines.get(i));
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(1, width - widthOf(words)));
    }

    /** Cut where a line is full: at a blank where there is one. */
    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split("(?<= )|(?<=[\\u2E80-\\uFFEF])")) {
            if (widthOf(line) + widthOf(word.stripTrailing()) > TEXT && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static int widthOf(CharSequence words) {
        return words.chars().map(each -> each >= WIDE ? 2 : 1).sum();
    }
}
