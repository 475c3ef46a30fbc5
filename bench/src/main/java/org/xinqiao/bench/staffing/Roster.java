package org.xinqiao.bench.staffing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.engines.callqueue.simulation.Shift;

/** 班表: how many seats there are in each hour of a day. */
record Roster(int[] seats) {

    static final CentreId CENTRE = new CentreId("centre");

    /** The same less that share of every hour, rounded up; one seat at least. */
    Roster without(double share) {
        return new Roster(Arrays.stream(seats)
                .map(count -> Math.max(1, (int) Math.floor(count * (1 - share))))
                .toArray());
    }

    int hours() {
        return Arrays.stream(seats).sum();
    }

    int most() {
        return Arrays.stream(seats).max().orElse(0);
    }

    /** The nth seat is there in every hour that wants n seats. */
    List<Shift> shifts(Instant midnight) {
        List<Shift> shifts = new ArrayList<>();
        for (int seat = 0; seat < most(); seat++) {
            int from = -1;
            for (int hour = 0; hour <= seats.length; hour++) {
                boolean wanted = hour < seats.length && seats[hour] > seat;
                if (wanted && from < 0) {
                    from = hour;
                } else if (!wanted && from >= 0) {
                    shifts.add(new Shift(profile(seat), at(midnight, from), at(midnight, hour)));
                    from = -1;
                }
            }
        }
        return shifts;
    }

    private static Instant at(Instant midnight, int hour) {
        return midnight.plus(Duration.ofHours(hour));
    }

    private static SeatProfile profile(int seat) {
        return new SeatProfile(
                new SeatId("seat " + seat),
                new AgentId("agent " + seat),
                SeatKind.CALL,
                CENTRE,
                false,
                Skills.NONE,
                Capacity.ONE_CALL);
    }
}
