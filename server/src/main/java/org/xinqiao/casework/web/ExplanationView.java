package org.xinqiao.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.TimeLimit;

/** 时限说明: how the end of a clock came about, span by span. */
record ExplanationView(
        @Nullable Instant dueAt,
        @Nullable LimitView limit,
        String zh,
        String en,
        List<SpanView> spans,
        List<Words> warnings) {

    /** 时段. */
    record SpanView(
            Instant from,
            Instant to,
            boolean counted,
            long seconds,
            String reason,
            String zh,
            String en,
            @Nullable Words amount) {}

    /** 双语. */
    record Words(String zh, String en) {}

    /** 时限. */
    record LimitView(String text, int amount, TimeLimit.Kind kind, String zh, String en) {

        static @Nullable LimitView of(@Nullable TimeLimit limit) {
            return limit == null
                    ? null
                    : new LimitView(
                            limit.toString(),
                            limit.amount(),
                            limit.kind(),
                            limit.wording().zh(),
                            limit.wording().en());
        }
    }
}
