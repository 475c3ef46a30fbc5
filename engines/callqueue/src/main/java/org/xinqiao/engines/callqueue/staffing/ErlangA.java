package org.xinqiao.engines.callqueue.staffing;

import java.time.Duration;
import java.util.function.DoubleUnaryOperator;

/**
 * 爱尔朗A模型: what callers meet when a load comes to a number of equal seats, first come, first served, in the long run
 * (the M/M/n+M queue of C. Palm).
 *
 * <p>Formulas. With arrivals λ, service μ, hanging up θ, n seats and R = λ/μ, let V be the wait of somebody of endless
 * patience. V is 0 with the share of time in which a seat is free, and otherwise has the density
 * λ·π(n−1)·exp(λ/θ·(1−e<sup>−θx</sup>) − nμx), where π(n−1), the share of time with exactly n−1 calls, follows from both
 * adding up to one; the times with fewer calls add up to π(n−1)/B(n−1, R), B being Erlang's loss formula. A caller
 * is answered when their patience outlasts V. Sources: F. Baccelli and G. Hebuterne, <i>On queues with impatient customers</i>,
 * Performance '81, 159–179; S. Zeltyn and A. Mandelbaum, <i>Call centers with impatient customers: many-server asymptotics of
 * the M/M/n+G queue</i>, Queueing Systems 51 (2005), 361–402; O. Garnett, A. Mandelbaum and M. Reiman, <i>Designing a call center
 * with impatient customers</i>, Manufacturing &amp; Service Operations Management 4 (2002), 208–227.
 *
 * <p>All shares are of the calls offered, from 0 to 1.
 */
public final class ErlangA {

    private static final int PIECES = 4000;
    /** Beyond e to this power nothing is left that a double could show. */
    private static final double NOTHING = -45;

    private final Load load;
    private final int seats;
    private final double calls;
    private final double service;
    private final double leaving;
    private final double highest;
    private final double end;
    private final double free;
    private final double scale;

    private ErlangA(Load load, int seats) {
        this.load = load;
        this.seats = seats;
        calls = load.callsASecond();
        service = seats * load.serviceRate();
        leaving = load.leavingRate();
        double peak = calls > service ? Math.log(calls / service) / leaving : 0;
        highest = exponent(peak);
        end = end(peak);
        double below = inverseLoss(seats - 1, load.erlangs()) * Math.exp(-highest);
        double waiting = calls * integral(0, end, x -> 1);
        // by the larger of the two, so that neither can overflow the sum
        free = below > waiting ? 1 / (1 + waiting / below) : below / (below + waiting);
        scale = waiting == 0 ? 0 : (1 - free) / waiting;
    }

    /** Of that load on so many seats, one at least. */
    public static ErlangA of(Load load, int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("calls are answered by a seat at least, not " + seats);
        }
        return new ErlangA(load, seats);
    }

    /** 1/B(n, R), by the recursion of Erlang's loss formula turned over: 1 + n/R · 1/B(n−1, R). */
    private static double inverseLoss(int seats, double erlangs) {
        double inverse = 1;
        for (int n = 1; n <= seats; n++) {
            inverse = 1 + inverse * n / erlangs;
        }
        return inverse;
    }

    /** The exponent of the density of V. */
    private double exponent(double x) {
        return -calls / leaving * Math.expm1(-leaving * x) - service * x;
    }

    private double end(double peak) {
        double reach = 1 / service;
        while (exponent(peak + reach) - highest > NOTHING) {
            reach *= 1.5;
        }
        return peak + reach;
    }

    /** Simpson's rule on a function weighed by the density, but for its factor. */
    private double integral(double from, double to, DoubleUnaryOperator function) {
        double width = (to - from) / PIECES;
        double sum = 0;
        for (int i = 0; i <= PIECES; i++) {
            double x = from + i * width;
            double weight = i == 0 || i == PIECES ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * function.applyAsDouble(x) * Math.exp(exponent(x) - highest);
        }
        return sum * width / 3;
    }

    private double share(double from, double to, DoubleUnaryOperator function) {
        return from >= to ? 0 : calls * scale * integral(from, to, function);
    }

    private static double within(double share) {
        return Math.clamp(share, 0, 1);
    }

    /** 需等待率: of calls that find no free seat. */
    public double waiting() {
        return within(1 - free);
    }

    /** 放弃率: of calls that hang up before they are answered. */
    public double abandoned() {
        return within(share(0, end, x -> -Math.expm1(-leaving * x)));
    }

    /** 接通率: of calls that are answered, at once or later. */
    public double answered() {
        return 1 - abandoned();
    }

    /** 限时接通率: of calls that are answered after that wait or a shorter one. */
    public double answeredWithin(Duration wait) {
        double limit = Math.min(Load.seconds(wait), end);
        return within(free + share(0, limit, x -> Math.exp(-leaving * x)));
    }

    /** 短时放弃率: of calls that hang up after that wait or a shorter one. */
    public double abandonedWithin(Duration wait) {
        double limit = Load.seconds(wait);
        double gone = share(0, Math.min(limit, end), x -> -Math.expm1(-leaving * x));
        double stillOwed = limit >= end ? 0 : share(limit, end, x -> 1);
        return within(gone - stillOwed * Math.expm1(-leaving * limit));
    }

    /** 等待超过: of calls that wait longer than that, whether they are answered in the end or not. */
    public double waitingLongerThan(Duration wait) {
        double limit = Load.seconds(wait);
        return limit >= end ? 0 : within(share(limit, end, x -> 1) * Math.exp(-leaving * limit));
    }

    /** 平均等待: the mean over all calls, answered or not: P(abandoned)/θ. */
    public Duration averageWait() {
        return Duration.ofNanos(Math.round(abandoned() / leaving * 1e9));
    }

    /** 平均排队数: calls waiting at once, in the mean, by Little's law. */
    public double queueLength() {
        return calls * abandoned() / leaving;
    }

    /** 占用率: the share of its time that a seat is at work. */
    public double occupancy() {
        return within(load.erlangs() * answered() / seats);
    }
}
