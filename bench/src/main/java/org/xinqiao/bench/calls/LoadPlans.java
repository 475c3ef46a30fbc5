package org.xinqiao.bench.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xinqiao.bench.Options;
import org.xinqiao.bench.calls.Citizens.Burst;
import org.xinqiao.bench.calls.FloorLoad.Plan;
import org.xinqiao.bench.staffing.RecordDay;

/** 负载方案: the runs there are. */
final class LoadPlans {

    private static final Duration NO_END = Duration.ofMinutes(10);

    private LoadPlans() {}

    static Plan of(Options options) {
        if (options.has("--flood")) {
            return flood(options);
        }
        return options.has("--day") ? day(options) : rush(options);
    }

    /** New calls at one rate; each stays so long that {@code --held} are up at once. */
    private static Plan rush(Options options) {
        int rate = options.number("--rate", 10);
        int held = options.number("--held", 150);
        int seconds = options.number("--seconds", 60);
        Duration hold = Duration.ofMillis(1000L * held / rate);
        int calls = (int) (rate * (seconds + hold.toSeconds()));
        int seats = options.number("--seats", held + 3 * rate);
        return new Plan("rush", seats, NO_END, true, List.of(new Burst(calls, rate, hold)));
    }

    /** All of them at once on few seats; who talks does so for three seconds, who waits gives up after a minute. */
    private static Plan flood(Options options) {
        int calls = options.number("--calls", 1000);
        Duration patience = Duration.ofSeconds(options.number("--patience", 60));
        return new Plan(
                "flood",
                options.number("--seats", 5),
                Duration.ofSeconds(3),
                false,
                List.of(new Burst(calls, calls, patience)));
    }

    /** Haikou's record day, an hour of it after the other, {@code --compress} times as fast; a call lasts as much less. */
    private static Plan day(Options options) {
        int faster = options.number("--compress", 60);
        double hour = 3600.0 / faster;
        Duration hold = RecordDay.TALK.dividedBy(faster).plus(Duration.ofSeconds(1));
        List<Burst> hours = new ArrayList<>();
        for (double calls : RecordDay.hours(options.number("--calls", RecordDay.CALLS))) {
            int whole = (int) Math.round(calls);
            hours.add(new Burst(whole, whole / hour, hold));
        }
        double most = hours.stream().mapToDouble(Burst::rate).max().orElseThrow();
        int seats = options.number("--seats", (int) Math.ceil(most * (hold.toMillis() / 1000.0 + 1) * 1.3));
        return new Plan("day", seats, NO_END, true, hours);
    }
}
