package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.access.store.RequestCountTable;
import org.xinqiao.testing.DatabaseTest;

/** Each {@link RequestRates} keeps what a process of its own would: they know of each other by the database alone. */
@DatabaseTest
@DisplayName("requests in a minute (限流)")
class RequestRatesTest {

    private static final int LIMIT = 200;
    private static final int HANDFUL = LIMIT / 20;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T00:00:10Z"));
    private final RequestCountTable counts;
    private final RequestRates here;
    private final RequestRates there;

    RequestRatesTest(DSLContext sql) {
        counts = new RequestCountTable(sql);
        here = process();
        there = process();
    }

    @Test
    void areCountedForAllProcessesTogether() {
        int granted = 0;
        for (int i = 0; i < LIMIT * 2; i++) {
            granted += (i % 2 == 0 ? here : there).refuse("a", LIMIT).isEmpty() ? 1 : 0;
        }
        assertThat(granted).isLessThanOrEqualTo(LIMIT).isGreaterThan(LIMIT - 2 * HANDFUL);
    }

    @Test
    void areNeverMoreHoweverManyAskAtOnce() throws InterruptedException {
        AtomicInteger granted = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < LIMIT * 3; i++) {
                RequestRates asked = i % 2 == 0 ? here : there;
                senders.execute(() -> granted.addAndGet(asked.refuse("b", LIMIT).isEmpty() ? 1 : 0));
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(granted.get()).isLessThanOrEqualTo(LIMIT).isGreaterThan(LIMIT - 2 * HANDFUL);
    }

    @Test
    void mayGoOnInTheNextMinuteAsItWasTold() {
        exhaust("c");
        Duration wait = here.refuse("c", LIMIT).orElseThrow();
        assertThat(wait).isEqualTo(Duration.ofSeconds(50));
        now.set(now.get().plus(wait));
        assertThat(here.refuse("c", LIMIT)).isEmpty();
    }

    @Test
    void ofOneAreNotTakenFromAnother() {
        exhaust("d");
        assertThat(here.refuse("d", LIMIT)).isPresent();
        assertThat(there.refuse("e", LIMIT)).isEmpty();
    }

    @Test
    void areLimitlessWhenTheLimitIsNought() {
        for (int i = 0; i < 1000; i++) {
            assertThat(here.refuse("f", 0)).isEmpty();
        }
    }

    @Test
    void areForgottenAfterwards() {
        exhaust("g");
        now.set(now.get().plus(Duration.ofMinutes(2)));
        here.sweep();
        assertThat(counts.add("g", now.get().getEpochSecond() / 60 - 2, 1)).isEqualTo(1);
    }

    private void exhaust(String who) {
        for (int i = 0; i < LIMIT; i++) {
            here.refuse(who, LIMIT);
        }
    }

    private RequestRates process() {
        return new RequestRates(counts, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
    }
}
