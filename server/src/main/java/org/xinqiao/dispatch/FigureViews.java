package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.dispatch.model.Months.Month;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.engines.matching.fusion.Drift;
import org.xinqiao.organisation.NamedUnit;

/** 建议质量的样子: how figures about proposals are shown. */
public final class FigureViews {

    private FigureViews() {}

    /** 一点: of the most certain share of all, how many are right. */
    public record Point(double coverage, double precision) {}

    /**
     * 漂移.
     *
     * @param lower the lower end of the interval of the last 30 days (Wilson, 95 in 100)
     */
    public record DriftView(
            int judged,
            int rightly,
            int judgedBefore,
            int rightlyBefore,
            double lower,
            double upper,
            Drift.Verdict verdict) {

        static DriftView of(Drift drift) {
            return new DriftView(
                    drift.now().of(),
                    drift.now().right(),
                    drift.before().of(),
                    drift.before().right(),
                    drift.now().lower(),
                    drift.now().upper(),
                    drift.verdict());
        }
    }

    /** 一个单位: of the proposals that name it first. */
    public record UnitFigures(NamedUnit unit, int judged, int rightly, int sure, List<Month> months, DriftView drift) {
        public UnitFigures {
            months = List.copyOf(months);
        }
    }

    /** 自动派单: how many, and how many of them a unit gave back rightly. */
    public record AutomaticFigures(int cases, int wrong) {}

    /**
     * 答复.
     *
     * @param judged how many proposals a person has judged
     * @param coverage the share that would go by itself at the set precision; 0 where it is not reached
     * @param reached whether the curve reaches the set precision on enough cases
     */
    public record Answer(
            DispatchRules rules,
            int judged,
            int rightly,
            double coverage,
            boolean reached,
            List<Point> curve,
            List<Month> months,
            DriftView drift,
            List<UnitFigures> units,
            AutomaticFigures automatic,
            List<Lesson> lessons) {
        public Answer {
            curve = List.copyOf(curve);
            months = List.copyOf(months);
            units = List.copyOf(units);
            lessons = List.copyOf(lessons);
        }
    }

    /** 判定的一件. */
    public record JudgedCase(
            String id,
            String number,
            String title,
            Way way,
            @Nullable NamedUnit proposed,
            @Nullable NamedUnit settled,
            double certainty,
            boolean rightly,
            @Nullable Instant chosenAt) {}

    /**
     * 一页.
     *
     * @param next what to ask for the next page with; absent on the last one
     */
    public record JudgedCases(
            List<JudgedCase> rows, @Nullable String next) {
        public JudgedCases {
            rows = List.copyOf(rows);
        }
    }
}
