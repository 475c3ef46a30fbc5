package org.xinqiao.bench.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.calls.FloorLoad.Plan;

/**
 * 负载结果: what the callers saw laid beside what is on record.
 *
 * @param ring    from each call's coming to the switch to the first ringing of a seat, by the switch's clock
 * @param endings how many calls ended how, on record
 * @param most    calls up at once, on record
 */
record LoadResult(Seen seen, Figures ring, Map<String, Integer> endings, int answered, int inTime, int most) {

    private static final Duration IN_TIME = Duration.ofSeconds(15);

    /**
     * What was seen from outside.
     *
     * @param failed  callers whose call went otherwise than it should
     * @param cores   that the switch took
     * @param packets of voice a second that it sent
     * @param seats   what they did afterwards
     * @param after   how long that took
     */
    record Seen(int offered, int failed, double cores, double packets, Map<String, Long> seats, Duration after) {}

    static LoadResult of(Seen seen, DSLContext sql, OffsetDateTime since, SwitchWatch watch) {
        List<Long> took = new ArrayList<>();
        List<Instant[]> spans = new ArrayList<>();
        int answered = 0;
        int inTime = 0;
        var rows = sql.fetch(
                "select id, ending, queued_at, answered_at, arrived_at, ended_at from calls.call where arrived_at >= {0}",
                org.jooq.impl.DSL.inline(since));
        for (Record row : rows) {
            UUID id = row.get("id", UUID.class);
            Duration ringing = watch.ringing("b." + id, "s." + id + ".1");
            if (ringing != null) {
                took.add(ringing.toNanos());
            }
            Instant up = row.get("answered_at", Instant.class);
            Instant arrived = row.get("arrived_at", Instant.class);
            if (up != null) {
                answered++;
                inTime += Duration.between(arrived, up).compareTo(IN_TIME) <= 0 ? 1 : 0;
                spans.add(new Instant[] {up, row.get("ended_at", Instant.class)});
            }
        }
        Figures ring = new Figures(took.size());
        for (int i = 0; i < took.size(); i++) {
            ring.put(i, took.get(i));
        }
        Map<String, Integer> endings = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNullElse(row.get("ending", String.class), "GOING_ON"),
                        TreeMap::new,
                        Collectors.summingInt(row -> 1)));
        return new LoadResult(seen, ring, endings, answered, inTime, atOnce(spans));
    }

    private static int atOnce(List<Instant[]> spans) {
        List<Map.Entry<Instant, Integer>> steps = new ArrayList<>();
        for (Instant[] span : spans) {
            steps.add(Map.entry(span[0], 1));
            if (span[1] != null) {
                steps.add(Map.entry(span[1], -1));
            }
        }
        steps.sort(Map.Entry.<Instant, Integer>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
        int now = 0;
        int most = 0;
        for (Map.Entry<Instant, Integer> step : steps) {
            now += step.getValue();
            most = Math.max(most, now);
        }
        return most;
    }

    /** Calls that are not on record, or have no end there, or were lost by us. */
    int lost() {
        int recorded = endings.values().stream().mapToInt(Integer::intValue).sum();
        return seen.offered() - recorded + endings.getOrDefault("GOING_ON", 0) + endings.getOrDefault("LOST", 0);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%,d offered, %,d failed at the callers, %d lost; on record %s; %,d answered, %,d of them within 15 s, at most %d at once%n"
                        + "from the call's coming to a seat's ringing: %,d times, p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n"
                        + "switch %.2f cores, %,.0f packets of voice a second; seats %s, %.1f s afterwards%n",
                seen.offered(),
                seen.failed(),
                lost(),
                endings,
                answered,
                inTime,
                most,
                ring.runs(),
                ring.percentile(0.5),
                ring.percentile(0.99),
                ring.percentile(1),
                seen.cores(),
                seen.packets(),
                seen.seats(),
                seen.after().toMillis() / 1000.0);
    }

    String json(Plan plan) {
        return String.format(
                Locale.ROOT,
                "{\"bench\": \"calls\", \"part\": \"%s\", \"seats\": %d, \"offered\": %d, \"failed\": %d, \"lost\": %d, \"answered\": %d,"
                        + " \"in_15_s\": %d, \"most_at_once\": %d, \"ring_p50_ms\": %.0f, \"ring_p99_ms\": %.0f, \"switch_cores\": %.2f,"
                        + " \"voice_packets_per_second\": %.0f, \"seats_ready_afterwards\": %d, \"ready_after_s\": %.1f}",
                plan.name(),
                plan.seats(),
                seen.offered(),
                seen.failed(),
                lost(),
                answered,
                inTime,
                most,
                ring.percentile(0.5),
                ring.percentile(0.99),
                seen.cores(),
                seen.packets(),
                seen.seats().getOrDefault("READY", 0L),
                seen.after().toMillis() / 1000.0);
    }
}
