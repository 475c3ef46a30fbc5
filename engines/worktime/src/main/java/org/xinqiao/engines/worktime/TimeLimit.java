package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 时限: how long a unit has for one step, as the published rule words it ("5 working days").
 * A promise, not a moment: only a {@link WorkCalendar} can say when it runs out.
 */
public record TimeLimit(int amount, Kind kind) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*(\\D+)");

    /**
     * 时限种类: the four kinds of the published rules, and minutes for those that are stricter than an hour. A rule that
     * says 1.5 工作时 is 90 minutes.
     */
    public enum Kind {
        /** 工作时间内的分钟. */
        WORKING_MINUTES(ChronoUnit.MINUTES, "分钟（工作时间）", "working minute"),
        /** 工作时. */
        WORKING_HOURS(ChronoUnit.HOURS, "个工作时", "working hour"),
        /** 工作日. */
        WORKING_DAYS(ChronoUnit.DAYS, "个工作日", "working day"),
        /** 紧急分钟: by the clock on the wall, day and night. */
        EMERGENCY_MINUTES(ChronoUnit.MINUTES, "分钟（紧急）", "emergency minute"),
        /** 紧急工作时: by the clock on the wall, day and night. */
        EMERGENCY_HOURS(ChronoUnit.HOURS, "个紧急工作时", "emergency hour"),
        /** 紧急工作日: every day counts, holidays too. */
        EMERGENCY_DAYS(ChronoUnit.DAYS, "个紧急工作日", "emergency day");

        private final ChronoUnit unit;
        private final String zh;
        private final String en;

        Kind(ChronoUnit unit, String zh, String en) {
            this.unit = unit;
            this.zh = zh;
            this.en = en;
        }

        /** Minutes, hours or days. */
        public ChronoUnit unit() {
            return unit;
        }

        public boolean isInDays() {
            return unit == ChronoUnit.DAYS;
        }

        /** Whether nights, weekends and holidays count too. */
        public boolean isEmergency() {
            return compareTo(EMERGENCY_MINUTES) >= 0;
        }
    }

    public TimeLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("a time limit is at least 1, not " + amount + " " + kind);
        }
    }

    /** Reads {@code 5 WORKING_DAYS} as well as 5个工作日. */
    public static TimeLimit parse(String text) {
        Matcher match = TEXT.matcher(text.strip());
        if (match.matches()) {
            String unit = match.group(2).replace('(', '（').replace(')', '）');
            for (Kind kind : Kind.values()) {
                if (unit.equals(kind.name()) || unit.equals(kind.zh) || ("个" + unit).equals(kind.zh)) {
                    return new TimeLimit(Integer.parseInt(match.group(1)), kind);
                }
            }
        }
        throw new IllegalArgumentException(
                "a time limit is a number and one of " + Arrays.toString(Kind.values()) + ", not '" + text + "'");
    }

    /** The last moment that still counts as on time. */
    public Instant dueAfter(Instant start, WorkCalendar calendar) {
        return switch (kind) {
            case WORKING_MINUTES -> calendar.plusWorkingMinutes(start, amount);
            case WORKING_HOURS -> calendar.plusWorkingHours(start, amount);
            case WORKING_DAYS -> calendar.endOfWorkingDay(start, amount);
            case EMERGENCY_MINUTES, EMERGENCY_HOURS -> start.plus(amount, kind.unit);
            case EMERGENCY_DAYS -> calendar.endOfDay(start, amount);
        };
    }

    /** What a clock has to count off before the limit is used up. */
    public Tally tally() {
        return kind.isInDays() ? new Tally(amount, Duration.ZERO) : new Tally(0, Duration.of(amount, kind.unit));
    }

    /** As the rules word it: 5个工作日, "5 working days". */
    public Wording wording() {
        return new Wording(amount + kind.zh, amount + " " + kind.en + (amount == 1 ? "" : "s"));
    }

    /** The limit in the form that {@link #parse} reads: {@code 5 WORKING_DAYS}. */
    @Override
    public String toString() {
        return amount + " " + kind;
    }
}
