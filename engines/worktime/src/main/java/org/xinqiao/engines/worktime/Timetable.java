package org.xinqiao.engines.worktime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;

/**
 * 时间表: a calendar rolled out over some years as one ribbon of working spans on the line of absolute time.
 *
 * <p>Beside each span stands how much has been worked up to its end. Reading the ribbon from time to work, and from work
 * back to time, are then two binary searches: no days are walked, and zones and clock changes were settled when it was laid.
 */
final class Timetable {

    /** The answer to a question that reaches past the last year on the ribbon. */
    static final long BEYOND = Long.MAX_VALUE;

    private static final long NANOS = 1_000_000_000L;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final int firstYear;
    private final int lastYear;
    private final long begin;
    private final long end;

    /** The working spans in order, and the work done when each is over. */
    private final long[] from;

    private final long[] until;
    private final long[] workedAtEnd;

    /** For each day with work: its midnight, and its close of business. */
    private final long[] midnight;

    private final long[] close;

    private Timetable(int firstYear, int lastYear, long begin, long end, Ribbon ribbon) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.begin = begin;
        this.end = end;
        this.from = Arrays.copyOf(ribbon.from, ribbon.spans);
        this.until = Arrays.copyOf(ribbon.until, ribbon.spans);
        this.workedAtEnd = Arrays.copyOf(ribbon.workedAtEnd, ribbon.spans);
        this.midnight = Arrays.copyOf(ribbon.midnight, ribbon.days);
        this.close = Arrays.copyOf(ribbon.close, ribbon.days);
    }

    static Timetable of(int firstYear, int lastYear, ZoneId zone, Function<LocalDate, DayHours> hours) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        LocalDate behind = LocalDate.of(lastYear + 1, 1, 1);
        var ribbon = new Ribbon((int) (behind.toEpochDay() - first.toEpochDay()));
        first.datesUntil(behind).forEach(date -> ribbon.lay(date, hours.apply(date), zone));
        return new Timetable(
                firstYear,
                lastYear,
                nanos(first.atStartOfDay(zone).toInstant()),
                nanos(behind.atStartOfDay(zone).toInstant()),
                ribbon);
    }

    /** A longer ribbon, by a decade in the direction asked for. */
    Timetable widened(boolean intoThePast, ZoneId zone, Function<LocalDate, DayHours> hours) {
        int first = intoThePast ? firstYear - 10 : firstYear;
        int last = intoThePast ? lastYear : lastYear + 10;
        if (first < FIRST_YEAR || last > LAST_YEAR) {
            throw new DateTimeException("calendars reach from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return of(first, last, zone, hours);
    }

    boolean endsBefore(long time) {
        return time >= end;
    }

    boolean beginsAfter(long time) {
        return time < begin;
    }

    /** The work done on this ribbon before a moment. */
    long workedBefore(long time) {
        int span = firstAbove(until, time);
        if (span == until.length) {
            return span == 0 ? 0 : workedAtEnd[span - 1];
        }
        return workedAtEnd[span] - (until[span] - Math.max(time, from[span]));
    }

    /** The first moment at which so much more has been worked; hence the end of a span, never the start of the next. */
    long plusWorked(long time, long amount) {
        long goal = workedBefore(time) + amount;
        int span = firstAbove(workedAtEnd, goal - 1);
        return span == until.length ? BEYOND : until[span] - (workedAtEnd[span] - goal);
    }

    /** The close of business of the n-th working day after the day of that moment. */
    long closeOfDay(long time, int n) {
        long day = (long) firstAbove(midnight, time) + n - 1;
        return day >= close.length ? BEYOND : close[(int) day];
    }

    /** The moment itself if it is working time, else the next one that is. */
    long nextWorked(long time) {
        int span = firstAbove(until, time);
        return span == until.length ? BEYOND : Math.max(time, from[span]);
    }

    /** The end of the span that is running at that moment, or the moment itself outside of working time. */
    long endOfSpan(long time) {
        int span = firstAbove(until, time);
        return span == until.length || from[span] > time ? time : until[span];
    }

    /** The place of the first value greater than the key, or the length of the array. */
    private static int firstAbove(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > key) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** The ribbon while it is being laid, day after day. */
    private static final class Ribbon {
        private final long[] midnight;
        private final long[] close;
        private long[] from;
        private long[] until;
        private long[] workedAtEnd;
        private int days;
        private int spans;

        Ribbon(int days) {
            midnight = new long[days];
            close = new long[days];
            from = new long[days * 2];
            until = new long[days * 2];
            workedAtEnd = new long[days * 2];
        }

        void lay(LocalDate date, DayHours hours, ZoneId zone) {
            int before = spans;
            for (Shift shift : hours.shifts()) {
                long begin = nanos(WorkCalendar.at(date, shift.fromMinute(), zone));
                long end = nanos(WorkCalendar.at(date, shift.untilMinute(), zone));
                append(begin, end);
            }
            if (spans > before) {
                midnight[days] = nanos(WorkCalendar.at(date, 0, zone));
                close[days++] = until[spans - 1];
            }
        }

        /** Where clocks are put forward, a shift can shrink to nothing or run into the one before it. */
        private void append(long begin, long end) {
            long start = spans == 0 ? begin : Math.max(begin, until[spans - 1]);
            if (start >= end) {
                return;
            }
            if (spans == from.length) {
                from = Arrays.copyOf(from, spans * 2);
                until = Arrays.copyOf(until, spans * 2);
                workedAtEnd = Arrays.copyOf(workedAtEnd, spans * 2);
            }
            from[spans] = start;
            until[spans] = end;
            workedAtEnd[spans] = (spans == 0 ? 0 : workedAtEnd[spans - 1]) + (end - start);
            spans++;
        }
    }
}
