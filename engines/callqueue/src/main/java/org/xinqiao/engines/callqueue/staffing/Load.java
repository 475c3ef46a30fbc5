package org.xinqiao.engines.callqueue.staffing;

import java.time.Duration;

/**
 * 话务量: what comes in, taken over a time in which it stays about the same, such as a quarter of an hour.
 *
 * @param callsAnHour calls offered in an hour, those that will be abandoned included
 * @param handling    the mean time a call keeps an agent: talking, holding and wrap-up
 * @param patience    the mean time a caller would wait before hanging up. It is estimated as all time spent waiting,
 *                    by whoever was answered too, divided by the number of those who hung up
 */
public record Load(double callsAnHour, Duration handling, Duration patience) {

    public Load {
        if (!(callsAnHour > 0) || Double.isInfinite(callsAnHour)) {
            throw new IllegalArgumentException("a load is calls, not " + callsAnHour + " an hour");
        }
        if (!handling.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException("handling and patience take time: " + handling + ", " + patience);
        }
    }

    /** 话务强度: calls that would be in hand at once if nobody had to wait, in erlangs. */
    public double erlangs() {
        return callsASecond() * seconds(handling);
    }

    double callsASecond() {
        return callsAnHour / 3600;
    }

    /** μ, calls a second that one agent gets done. */
    double serviceRate() {
        return 1 / seconds(handling);
    }

    /** θ, by which those who wait hang up in a second. */
    double leavingRate() {
        return 1 / seconds(patience);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
