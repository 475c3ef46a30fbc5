package org.xinqiao.casework.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;

/** What a case comes to in its row: who has it, which end counts now, and when a clock must next be looked at. */
record RowState(
        @Nullable Long lead,
        @Nullable Long holder,
        @Nullable Instant due,
        @Nullable String dueKind,
        @Nullable Instant alarm) {

    static RowState of(Case it) {
        Optional<Clock> now = it.dueClock();
        return new RowState(
                it.leadRoot().map(order -> order.unit().value()).orElseGet(() -> leadOf(it)),
                it.held().map(order -> order.unit().value()).orElse(null),
                now.map(Clock::due).orElse(null),
                now.map(clock -> clock.key().kind().name()).orElse(null),
                Clock.nextEnd(it.clocks().values()).orElse(null));
    }

    /** Who led it last, once no unit holds it any more. */
    private static @Nullable Long leadOf(Case it) {
        Case.Terms terms = it.terms();
        return terms == null ? null : terms.lead().value();
    }
}
