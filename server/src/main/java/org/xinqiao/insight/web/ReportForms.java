package org.xinqiao.insight.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.insight.ReportProblem;
import org.xinqiao.insight.Reports;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.store.ReportStore.After;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 报告表单: what is sent of reports, read and checked. */
final class ReportForms {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WHY = 500;
    private static final int MOST = 20;
    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

    private ReportForms() {}

    /** 所要的报告. */
    record Order(
            @Nullable ReportKind kind,
            @Nullable String area,
            @Nullable String matter,
            @Nullable String begins,
            @Nullable String ends) {

        Reports.Order read() {
            if (kind == null) {
                throw new ProblemFound(ReportProblem.BAD_KIND);
            }
            AreaCode of = or(area).isBlank()
                    ? null
                    : AreaCode.parse(or(area)).orElseThrow(() -> new ProblemFound(ReportProblem.BAD_AREA));
            LocalDate from = day(begins);
            if (from == null) {
                throw new ProblemFound(ReportProblem.BAD_PERIOD);
            }
            return new Reports.Order(kind, of, or(matter).strip(), from, day(ends));
        }
    }

    /** 自拟文字. */
    record OwnWords(
            @Nullable String section,
            @Nullable String zh,
            @Nullable String en) {}

    /** 增加的章节. */
    record AddedForm(
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String zh,
            @Nullable String en) {}

    /** 编辑表单. @param version as the editor saw it */
    record EditForm(
            @Nullable Integer version,
            @Nullable List<@Nullable OwnWords> words,
            @Nullable List<@Nullable String> leftOut,
            @Nullable List<@Nullable AddedForm> added) {

        Edits read() {
            List<FieldProblem> problems = new ArrayList<>();
            Map<String, Said> own = new LinkedHashMap<>();
            for (OwnWords each : list(words)) {
                own.put(
                        text(each.section(), "words", 1, LONGEST_NAME, problems),
                        new Said(
                                text(each.zh(), "words", 1, LONGEST, problems),
                                text(each.en(), "words", 0, LONGEST, problems)));
            }
            List<Edits.Added> more = new ArrayList<>();
            for (AddedForm each : list(added)) {
                more.add(new Edits.Added(
                        new Said(
                                text(each.name(), "added", 1, LONGEST_NAME, problems),
                                text(each.nameEn(), "added", 0, LONGEST_NAME, problems)),
                        new Said(
                                text(each.zh(), "added", 1, LONGEST, problems),
                                text(each.en(), "added", 0, LONGEST, problems))));
            }
            List<String> out = list(leftOut).stream()
                    .map(code -> text(code, "leftOut", 1, LONGEST_NAME, problems))
                    .distinct()
                    .toList();
            if (!problems.isEmpty()) {
                throw new ProblemFound(ReportProblem.BAD_WORDS, problems);
            }
            return new Edits(own, out, more);
        }

        int seen() {
            return Objects.requireNonNullElse(version, 0);
        }
    }

    /** 版本. */
    record Seen(@Nullable Integer version) {

        int read() {
            return Objects.requireNonNullElse(version, 0);
        }
    }

    /** 更正表单. */
    record Why(@Nullable String why) {

        String read() {
            List<FieldProblem> problems = new ArrayList<>();
            String read = text(why, "why", 1, LONGEST_WHY, problems);
            if (!problems.isEmpty()) {
                throw new ProblemFound(ReportProblem.BAD_WORDS, problems);
            }
            return read;
        }
    }

    private static <T> List<T> list(@Nullable List<@Nullable T> sent) {
        List<T> list = new ArrayList<>();
        if (sent != null) {
            sent.stream().filter(Objects::nonNull).limit(MOST).forEach(each -> list.add(Objects.requireNonNull(each)));
        }
        return list;
    }

    private static String text(@Nullable String sent, String field, int least, int most, List<FieldProblem> problems) {
        String text = or(sent).strip();
        if (text.length() < least) {
            problems.add(new FieldProblem(field, "insight.empty", "请填写。", "Fill this in."));
        } else if (text.length() > most) {
            problems.add(new FieldProblem(
                    field, "insight.too-long", "最多 %d 个字。".formatted(most), "At most %d characters.".formatted(most)));
        }
        return text;
    }

    static String or(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    static @Nullable LocalDate day(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return PlaceTime.read(sent.strip());
        } catch (DateTimeException _) {
            throw new ProblemFound(ReportProblem.BAD_PERIOD);
        }
    }

    static @Nullable After after(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        Matcher found = CURSOR.matcher(sent);
        if (!found.matches()) {
            throw new ProblemFound(ReportProblem.BAD_CURSOR);
        }
        try {
            return new After(PlaceTime.read(found.group(1)), Long.parseLong(found.group(2)));
        } catch (DateTimeException _) {
            throw new ProblemFound(ReportProblem.BAD_CURSOR);
        }
    }
}
