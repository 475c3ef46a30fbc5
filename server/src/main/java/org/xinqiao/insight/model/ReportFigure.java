package org.xinqiao.insight.model;

import org.jspecify.annotations.Nullable;

/**
 * 指标: a figure of a report with what it means.
 *
 * @param what its definition, as readers see it
 * @param before of the period before; absent where nobody knows, as before the first case of all
 * @param lastYear likewise of the same period last year
 */
public record ReportFigure(
        String code,
        Said name,
        Said what,
        Unit unit,
        Amount now,
        @Nullable Amount before,
        @Nullable Amount lastYear) {

    /** 单位. */
    public enum Unit {
        /** 件、次. */
        COUNT,
        /** 率: a part of a whole. */
        SHARE,
        /** 平均秒数: milliseconds over how many. */
        SECONDS
    }

    /** As it is shown. */
    public String shown() {
        return Shown.of(unit, now);
    }

    /** Against the period before; a dash where that is not known. */
    public Said change() {
        return before == null ? Said.same("—") : brief(Change.of(unit, now, before));
    }

    /** Against last year, likewise. */
    public Said yearChange() {
        return lastYear == null ? Said.same("—") : brief(Change.of(unit, now, lastYear));
    }

    /** A rate rises by points of a hundred, which are no percent of it. */
    private Said brief(Change change) {
        Said brief = change.brief();
        return unit == Unit.SHARE && brief.zh().endsWith("%")
                ? new Said(brief.zh().replace("%", " 个百分点"), brief.en().replace("%", " points"))
                : brief;
    }
}
