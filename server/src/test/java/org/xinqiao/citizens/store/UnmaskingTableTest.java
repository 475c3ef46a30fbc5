package org.xinqiao.citizens.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.access.AccountId;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("nobody is told of too many callers within an hour (明文查看上限)")
class UnmaskingTableTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final DSLContext sql;

    UnmaskingTableTest(DSLContext sql) {
        this.sql = sql;
    }

    @Test
    void countsForEachAccountAndForgetsAfterAnHour() {
        assertThat(once(1, NOON, 2)).isTrue();
        assertThat(once(1, NOON.plusSeconds(1), 2)).isTrue();
        assertThat(once(1, NOON.plusSeconds(2), 2)).isFalse();
        assertThat(once(2, NOON.plusSeconds(2), 2)).isTrue();
        assertThat(once(1, NOON.plus(HOUR), 2)).isTrue();
        assertThat(once(1, NOON.plus(HOUR), 2)).isFalse();
    }

    @Test
    void isNotOutrunByManyRequestsAtOnce() throws Exception {
        List<Future<Boolean>> asked = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                asked.add(pool.submit(() -> once(3, NOON, 5)));
            }
        }
        int told = 0;
        for (Future<Boolean> each : asked) {
            told += each.get() ? 1 : 0;
        }
        assertThat(told).isEqualTo(5);
    }

    private boolean once(long account, Instant at, int most) {
        return sql.transactionResult(
                inside -> new UnmaskingTable(inside.dsl()).count(new AccountId(account), at, at.minus(HOUR), most));
    }
}
