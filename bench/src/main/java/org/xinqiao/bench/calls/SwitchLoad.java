package org.xinqiao.bench.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;

/**
 * 交换机负载: {@code calls --switch [--rate N] [--seconds N] [--held N]}: callers by sipp over a trunk to a real switch; every call
 * is answered over ARI and hears music. First so many new calls a second, then so many at once. Nothing of the queue is in
 * it, so it is the ground on which the rest stands.
 */
final class SwitchLoad {

    private static final int SHORT_CALL_MS = 2000;
    private static final int HELD_RAMP = 20;
    private static final int HELD_SECONDS = 20;

    private final MeasuredSwitch telephone;
    private final Path folder;

    private SwitchLoad(MeasuredSwitch telephone, Path folder) {
        this.telephone = telephone;
        this.folder = folder;
    }

    /** What came of one run. */
    private record Run(
            int arrived,
            int ended,
            int failed,
            int exit,
            Figures answered,
            Figures orders,
            double cores,
            double voicePerCall) {

        String text(String name) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d arrived, %d ended, %d failed, sipp %d; INVITE to answer p50 %.1f ms, p99 %.1f ms; an order p50 %.2f ms,"
                            + " p99 %.2f ms; switch %.2f cores; %.1f packets of voice a second for each call%n",
                    name,
                    arrived,
                    ended,
                    failed,
                    exit,
                    answered.percentile(0.5),
                    answered.percentile(0.99),
                    orders.percentile(0.5),
                    orders.percentile(0.99),
                    cores,
                    voicePerCall);
        }

        /** Calls that were not carried through. */
        int lost(int offered) {
            return offered - Math.min(arrived, ended) + failed;
        }
    }

    static void measure(Options options) throws IOException, InterruptedException {
        int rate = options.number("--rate", 10);
        int seconds = options.number("--seconds", 60);
        int held = options.number("--held", 200);
        Path house = Objects.requireNonNull(
                Path.of(Objects.requireNonNull(System.getenv("XINQIAO_PLACE"))).getParent());
        Path data =
                Path.of(Objects.requireNonNull(System.getenv("XINQIAO_DATA"))).resolve("switch");
        try (MeasuredSwitch telephone = MeasuredSwitch.start(data, house)) {
            SwitchLoad load = new SwitchLoad(telephone, data);
            Run fresh = load.run(rate * seconds, rate, SHORT_CALL_MS, seconds);
            System.out.print(fresh.text(rate + " new calls a second for " + seconds + " s"));
            Run many = load.run(
                    held, HELD_RAMP, (held / HELD_RAMP + HELD_SECONDS) * 1000, held / HELD_RAMP + HELD_SECONDS);
            System.out.print(many.text(held + " calls at once"));
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\": \"calls\", \"part\": \"switch\", \"calls_per_second\": %d, \"seconds\": %d, \"lost\": %d,"
                            + " \"answer_p50_ms\": %.1f, \"answer_p99_ms\": %.1f, \"order_p99_ms\": %.2f, \"held\": %d,"
                            + " \"held_lost\": %d, \"held_answer_p99_ms\": %.1f, \"held_voice_packets_per_second\": %.1f,"
                            + " \"held_switch_cores\": %.2f}%n",
                    rate,
                    seconds,
                    fresh.lost(rate * seconds),
                    fresh.answered().percentile(0.5),
                    fresh.answered().percentile(0.99),
                    fresh.orders().percentile(0.99),
                    held,
                    many.lost(held),
                    many.answered().percentile(0.99),
                    many.voicePerCall(),
                    many.cores());
        }
    }

    /** So many calls, so many a second, each that long; the load is looked at in the middle of it. */
    private Run run(int calls, int rate, int millis, int seconds) throws IOException, InterruptedException {
        try (Taker taker = new Taker(telephone.settings());
                VoiceSink sink = VoiceSink.at(Citizens.ADDRESS)) {
            while (!taker.isReady()) {
                Thread.sleep(50);
            }
            Citizens.Burst burst = new Citizens.Burst(calls, rate, Duration.ofMillis(millis));
            Sipp callers =
                    Citizens.call(folder, 0, burst, telephone.sip(), sink.port(), "-trace_rtt", "-rtt_freq", "10");
            Thread.sleep(seconds * 600L);
            double before = telephone.seconds();
            long packets = sink.packets();
            long begin = System.nanoTime();
            int up = taker.up();
            Thread.sleep(seconds * 200L);
            double took = (System.nanoTime() - begin) / 1e9;
            double cores = (telephone.seconds() - before) / took;
            double voice = (sink.packets() - packets) / took / Math.max(1, (up + taker.up()) / 2.0);
            int exit = callers.waitFor();
            Thread.sleep(500);
            return new Run(
                    taker.arrived(),
                    taker.ended(),
                    taker.failed(),
                    exit,
                    answered(callers),
                    taker.orders(),
                    cores,
                    voice);
        }
    }

    /** From the INVITE to the 200, as each caller had it: sipp writes the milliseconds in the second column. */
    private static Figures answered(Sipp callers) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(callers.folder())) {
            file = files.filter(one -> one.toString().endsWith("_rtt.csv"))
                    .findAny()
                    .orElseThrow(() -> new IOException("sipp has written no times, see " + callers.folder()));
        }
        List<String> lines = Files.readAllLines(file);
        Figures figures = new Figures(Math.max(0, lines.size() - 1));
        for (int i = 1; i < lines.size(); i++) {
            figures.put(i - 1, Math.round(Double.parseDouble(lines.get(i).split(";")[1]) * 1e6));
        }
        return figures;
    }
}
