package org.xinqiao.bench.calls;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.callqueue.CallQueue;
import org.xinqiao.engines.callqueue.Decision;
import org.xinqiao.engines.callqueue.simulation.Caller;
import org.xinqiao.engines.callqueue.simulation.Figures;
import org.xinqiao.engines.callqueue.simulation.Setting;
import org.xinqiao.engines.callqueue.simulation.Simulation;

/**
 * 话务基准程序: {@code calls [--rate N] [--seconds N] [--held N] | --flood | --day [--compress N]}: real calls through switch and
 * server, see {@link FloorLoad}. {@code calls --engine-only [--rate N] [--seats N] [--seconds N]}: calls offered at random to simulated seats
 * through the queue engine alone, each decision timed, beside a bare queue under the same calls; then a flood, 1,000
 * calls at once on 5 seats. The clock of the calls is simulated, that of the decisions is real. With {@code --switch} a real
 * switch under real calls instead, see {@link SwitchLoad}. The last line is JSON.
 */
public final class CallsBench {

    private static final int FLOOD = 1000;
    private static final int FLOOD_SEATS = 5;

    /** What one run was like. */
    private record Timed(org.xinqiao.bench.Figures nanos, double seconds, Figures day) {

        String text(String name) {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d decisions in %.2f s; p50 %.4f ms, p99 %.4f ms, longest %.2f ms%n%s",
                    name,
                    nanos.runs(),
                    seconds,
                    nanos.percentile(0.5),
                    nanos.percentile(0.99),
                    nanos.percentile(1),
                    day.text());
        }
    }

    private CallsBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        if (options.has("--switch")) {
            SwitchLoad.measure(options);
            return;
        }
        if (!options.has("--engine-only")) {
            FloorLoad.measure(options);
            return;
        }
        int rate = options.number("--rate", 50);
        int seats = options.number("--seats", 200);
        Duration length = Duration.ofSeconds(options.number("--seconds", 300));
        Setting setting = Rush.setting(seats, length.plusSeconds(60));
        for (int seed = 1; seed <= 2; seed++) {
            List<Caller> warmUp = Rush.calls(seed, rate, length, seats);
            timed(warmUp, setting);
            BareQueue.run(warmUp, setting.shifts());
        }
        List<Caller> calls = Rush.calls(12345, rate, length, seats);
        Timed rush = timed(calls, setting);
        org.xinqiao.bench.Figures bare = BareQueue.run(calls, setting.shifts());
        System.out.print(rush.text(rate + " calls a second on " + seats + " seats"));
        System.out.printf(
                Locale.ROOT,
                "bare queue: p50 %.4f ms, p99 %.4f ms; a call %.1f µs, of the engine's decisions %.1f µs%n%n",
                bare.percentile(0.5),
                bare.percentile(0.99),
                1000 * bare.total() / calls.size(),
                1000 * rush.nanos().total() / calls.size());
        Timed flood = timed(Rush.flood(12345, FLOOD), Rush.setting(FLOOD_SEATS, Duration.ofHours(4)));
        System.out.print(flood.text(FLOOD + " calls at once on " + FLOOD_SEATS + " seats"));
        System.out.println(json(rush, bare, flood));
    }

    private static Timed timed(List<Caller> day, Setting setting) {
        List<Long> took = new ArrayList<>();
        long begin = System.nanoTime();
        Figures figures = Simulation.run(day, setting, Duration.ofSeconds(15), (floor, command, now) -> {
            long before = System.nanoTime();
            Decision decision = CallQueue.decide(floor, command, now);
            took.add(System.nanoTime() - before);
            return decision;
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (figures.offered() != day.size()) {
            throw new IllegalStateException(figures.offered() + " of " + day.size() + " calls were counted");
        }
        org.xinqiao.bench.Figures nanos = new org.xinqiao.bench.Figures(took.size());
        for (int run = 0; run < took.size(); run++) {
            nanos.put(run, took.get(run));
        }
        return new Timed(nanos, seconds, figures);
    }

    private static String json(Timed rush, org.xinqiao.bench.Figures bare, Timed flood) {
        return String.format(
                Locale.ROOT,
                "{\"bench\": \"calls\", \"engine_only\": true, \"calls\": %d, \"decisions\": %d,"
                        + " \"decision_p50_ms\": %.4f, \"decision_p99_ms\": %.4f, \"call_us\": %.1f,"
                        + " \"ratio_to_bare\": %.1f, \"flood_calls\": %d, \"flood_seats\": %d,"
                        + " \"flood_decision_p50_ms\": %.4f, \"flood_decision_p99_ms\": %.4f, \"unsettled\": %d}",
                rush.day().offered(),
                rush.nanos().runs(),
                rush.nanos().percentile(0.5),
                rush.nanos().percentile(0.99),
                1000 * rush.nanos().total() / rush.day().offered(),
                rush.nanos().total() / bare.total(),
                flood.day().offered(),
                FLOOD_SEATS,
                flood.nanos().percentile(0.5),
                flood.nanos().percentile(0.99),
                rush.day().unsettled() + flood.day().unsettled());
    }
}
