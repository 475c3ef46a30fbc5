package org.xinqiao.bench.staffing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.simulation.Caller;
import org.xinqiao.engines.callqueue.simulation.Comparison;
import org.xinqiao.engines.callqueue.simulation.MadeDay;
import org.xinqiao.engines.callqueue.simulation.Setting;
import org.xinqiao.engines.callqueue.staffing.Load;
import org.xinqiao.engines.callqueue.staffing.ServiceLevel;
import org.xinqiao.engines.callqueue.staffing.Staffing;

/**
 * 排班基准程序: {@code staffing [--calls N] [--fewer PERCENT] [--seed N]}: a made-up day of so many calls, as many as Haikou's
 * record day had, replayed on the queue with the seats that Erlang-A asks for in each hour, and with some fewer. Prints
 * both, figure by figure, and how long a replay takes beside the day itself. The last line is JSON.
 */
public final class StaffingBench {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-08T16:00:00Z");
    private static final QueueId QUEUE = new QueueId("general");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration NOTES = Duration.ofSeconds(30);

    private StaffingBench() {}

    public static void main(String[] args) {
        Options options = Options.of(args);
        int calls = options.number("--calls", RecordDay.CALLS);
        double fewer = options.number("--fewer", 10) / 100.0;
        double[] hours = RecordDay.hours(calls);
        Roster roster = new Roster(IntStream.range(0, hours.length)
                .map(hour -> seatsFor(hours[hour]))
                .toArray());
        System.out.println("calls an hour "
                + Arrays.toString(Arrays.stream(hours).mapToLong(Math::round).toArray()));
        System.out.println("seats         " + Arrays.toString(roster.seats()));
        List<Caller> day = new MadeDay(MIDNIGHT, QUEUE, PATIENCE, RecordDay.TALK, NOTES)
                .calls(options.number("--seed", 12345), hours);
        long begin = System.nanoTime();
        Comparison comparison = Comparison.of(
                day,
                setting("Erlang-A", roster),
                setting("%.0f %% fewer".formatted(fewer * 100), roster.without(fewer)));
        double seconds = (System.nanoTime() - begin) / 2e9;
        System.out.print(comparison.text());
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"staffing\", \"calls\": %d, \"most_seats\": %d, \"seat_hours\": %d, \"in_time\": %.4f,"
                        + " \"fewer_seat_hours\": %d, \"fewer_in_time\": %.4f, \"replay_s\": %.2f, \"ratio_to_real_time\": %.0f}%n",
                day.size(),
                roster.most(),
                roster.hours(),
                comparison.before().inTimeRate(),
                roster.without(fewer).hours(),
                comparison.after().inTimeRate(),
                seconds,
                Duration.ofDays(1).toSeconds() / seconds);
    }

    private static int seatsFor(double callsAnHour) {
        return Staffing.seatsFor(new Load(callsAnHour, RecordDay.TALK.plus(NOTES), PATIENCE), ServiceLevel.NATIONAL);
    }

    private static Setting setting(String name, Roster roster) {
        QueueRule rule =
                QueueRule.usual(QUEUE, new Reach(Duration.ZERO, Set.of(Roster.CENTRE), Set.of(SeatKind.CALL), false));
        return Setting.of(name, CallPlan.of(List.of(rule)), roster.shifts(MIDNIGHT));
    }
}
