package org.xinqiao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** 补记: commands stand in the trail as soon as no transaction is left that began before theirs. */
public final class ToldTrail {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ToldTrail() {}

    /** Waits until the trail tells all that stands in stories by now. */
    public static void await(DSLContext sql) {
        Long written = sql.select(DSL.coalesce(DSL.max(STORY.TX), 0L))
                .from(STORY)
                .fetchSingle()
                .value1();
        Instant end = Instant.now().plus(PATIENCE);
        while (sql.fetchSingle("select audit.tell()").get(0, Long.class) <= written) {
            assertThat(Instant.now()).as("the trail tells nothing").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
