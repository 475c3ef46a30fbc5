package org.xinqiao.insight.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 报告语句: what can be said of figures by rule, and only what is true of them; of nothing nothing is said. */
public final class Sentences {

    private Sentences() {}

    /** How many came in, and how that stands against the period before and last year. */
    public static Said volume(Said span, Amount now, @Nullable Amount before, @Nullable Amount lastYear) {
        if (now.part() == 0) {
            return new Said("%s没有受理诉求".formatted(span.zh()), "No cases came in during %s".formatted(span.en()))
                    .and(before == null ? new Said("", "") : then("，上期 %d 件", "(%d in the period before)", before))
                    .and(new Said("。", "."))
                    .tidy();
        }
        Said begun = new Said(
                "%s共受理诉求 %d 件".formatted(span.zh(), now.part()),
                "%d cases came in during %s".formatted(now.part(), span.en()));
        return begun.and(against("环比", "上期", "the period before", now, before))
                .and(against("同比", "去年同期", "the same period last year", now, lastYear))
                .and(new Said("。", "."))
                .tidy();
    }

    private static Said then(String zh, String en, Amount then) {
        return new Said(zh.formatted(then.part()), en.formatted(then.part()));
    }

    private static Said against(String ratio, String thenZh, String thenEn, Amount now, @Nullable Amount then) {
        if (then == null) {
            return new Said("", "");
        }
        Change change = Change.ofCounts(now.part(), then.part());
        long base = then.part();
        return switch (change.how()) {
            case UP ->
                new Said(
                        "，%s上升 %s%%（%s %d 件）".formatted(ratio, change.shown(), thenZh, base),
                        ", up %s%% on %s (%d)".formatted(change.shown(), thenEn, base));
            case DOWN ->
                new Said(
                        "，%s下降 %s%%（%s %d 件）".formatted(ratio, change.shown(), thenZh, base),
                        ", down %s%% on %s (%d)".formatted(change.shown(), thenEn, base));
            case SAME ->
                new Said(
                        "，%s持平（%s %d 件）".formatted(ratio, thenZh, base),
                        ", the same as %s (%d)".formatted(thenEn, base));
            case SMALL ->
                new Said(
                        "，%s %d 件，基数小，不作百分比比较".formatted(thenZh, base),
                        ", against %d in %s: too small a base for a percentage".formatted(base, thenEn));
            case NOTHING -> new Said("，%s没有受理".formatted(thenZh), ", against none in %s".formatted(thenEn));
        };
    }

    /** A rate: of how many, how many, and how that stands against before; nothing where there is no whole. */
    public static Optional<Said> rate(ReportFigure it, Said whole, Said part) {
        Amount now = it.now();
        if (now.of() <= 0) {
            return Optional.empty();
        }
        Said counted = new Said(
                "%s %d 件，%s %d 件".formatted(whole.zh(), now.of(), part.zh(), now.part()),
                "%d of %d %s %s".formatted(now.part(), now.of(), whole.en(), part.en()));
        if (now.of() < Change.SMALL) {
            return Optional.of(counted.and(new Said("，基数小，不计百分比。", "(too few for a percentage).")));
        }
        Said said = counted.and(new Said("，%s %s".formatted(it.name().zh(), it.shown()), "(%s)".formatted(it.shown())));
        return Optional.of(said.and(points(it)).and(new Said("。", ".")).tidy());
    }

    private static Said points(ReportFigure it) {
        Amount before = it.before();
        if (before == null) {
            return new Said("", "");
        }
        Change change = Change.of(it.unit(), it.now(), before);
        return switch (change.how()) {
            case UP ->
                new Said(
                        "，比上期提高 %s 个百分点".formatted(change.shown()),
                        ", %s points more than the period before".formatted(change.shown()));
            case DOWN ->
                new Said(
                        "，比上期下降 %s 个百分点".formatted(change.shown()),
                        ", %s points less than the period before".formatted(change.shown()));
            case SAME -> new Said("，与上期持平", ", as in the period before");
            case SMALL, NOTHING -> new Said("", "");
        };
    }

    /** 排名前列: the first of a list with their counts; nothing of an empty one. */
    public static Optional<Said> first(String zh, String en, List<Named> all, int most) {
        List<Named> some = all.stream().limit(most).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                zh
                        + some.stream()
                                .map(each -> "%s（%d 件）".formatted(each.name().zh(), each.cases()))
                                .collect(Collectors.joining("、"))
                        + "。",
                en + " "
                        + some.stream()
                                .map(each -> "%s (%d)".formatted(each.name().en(), each.cases()))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** 有名字的数. */
    public record Named(Said name, long cases) {}

    /** How many of something, as a clause of its own; nothing of none. */
    public static Optional<Said> some(long cases, String zh, String en) {
        return cases == 0 ? Optional.empty() : Optional.of(new Said(zh.formatted(cases), en.formatted(cases)));
    }
}
