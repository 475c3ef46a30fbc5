package org.xinqiao.engines.worktime;

import static org.xinqiao.engines.worktime.CalendarDay.Kind.OWN;
import static org.xinqiao.engines.worktime.CalendarDay.Kind.WORKED_WEEKEND;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** 说明用语: every sentence an explanation can say, in both languages. */
final class Phrases {

    private static final Wording START_DAY = new Wording("开始的当日不计入", "the day of the start is not counted");
    private static final Wording LUNCH = new Wording("午休", "lunch break");
    private static final Wording PAUSE = new Wording("间休", "break");
    private static final Wording OFF_HOURS = new Wording("下班时间", "outside working hours");
    private static final Wording WORKING_TIME = new Wording("工作时间", "working hours");
    private static final Wording EMERGENCY = new Wording("紧急时限，不分昼夜", "emergency limit, day and night");

    private final ZoneId zone;

    Phrases(ZoneId zone) {
        this.zone = zone;
    }

    Span startDay(Instant from, Instant to) {
        return new Span(from, to, Tally.NONE, Reason.START_DAY, START_DAY);
    }

    Span offHours(Instant from, Instant to) {
        return new Span(from, to, Tally.NONE, Reason.OFF_HOURS, OFF_HOURS);
    }

    Span pause(Instant from, Instant to) {
        int hour = from.atZone(zone).getHour();
        return new Span(from, to, Tally.NONE, Reason.BREAK, hour >= 11 && hour <= 13 ? LUNCH : PAUSE);
    }

    Span emergency(Instant from, Instant to, Tally tally) {
        return new Span(from, to, tally, Reason.EMERGENCY, EMERGENCY);
    }

    /** A stretch of working time, counted by the clock. */
    Span worked(CalendarDay day, Instant from, Instant to) {
        var tally = new Tally(0, Duration.between(from, to));
        return new Span(from, to, tally, reasonOfWork(day, Reason.WORKING_TIME), work(day, WORKING_TIME));
    }

    /** A working day, counted as one. */
    Span workedDay(CalendarDay day, Instant from, Instant to) {
        return new Span(from, to, Tally.ONE_DAY, reasonOfWork(day, Reason.WORKING_DAY), work(day, day.name()));
    }

    private static Reason reasonOfWork(CalendarDay day, Reason ordinary) {
        return day.kind() == WORKED_WEEKEND
                ? Reason.WORKED_WEEKEND
                : day.kind() == OWN ? Reason.OWN_WORKED_DAY : ordinary;
    }

    private static Wording work(CalendarDay day, Wording ordinary) {
        Wording name = day.name();
        return switch (day.kind()) {
            case WORKED_WEEKEND ->
                new Wording("调休上班（" + name.zh() + "）", "weekend worked in exchange (" + name.en() + ")");
            case OWN -> new Wording("本地上班（" + name.zh() + "）", "worked here (" + name.en() + ")");
            case ORDINARY, REST, HOLIDAY -> ordinary;
        };
    }

    Span dayOff(CalendarDay day, Instant from, Instant to) {
        Wording name = day.name();
        return switch (day.kind()) {
            case HOLIDAY ->
                new Span(
                        from,
                        to,
                        Tally.NONE,
                        Reason.HOLIDAY,
                        new Wording("法定节假日（" + name.zh() + "）", "statutory holiday (" + name.en() + ")"));
            case OWN ->
                new Span(
                        from,
                        to,
                        Tally.NONE,
                        Reason.OWN_DAY_OFF,
                        new Wording("本地放假（" + name.zh() + "）", "day off here (" + name.en() + ")"));
            case ORDINARY, REST, WORKED_WEEKEND -> new Span(from, to, Tally.NONE, Reason.WEEKEND, name);
        };
    }

    Span suspended(Suspension suspension, Instant from, Instant to) {
        return new Span(from, to, Tally.NONE, Reason.SUSPENDED, suspension(suspension, "", ""));
    }

    /** Whole days that are not counted because they lost time to a suspension. */
    Span suspendedDay(Suspension suspension, Instant from, Instant to) {
        Wording wording = suspension(suspension, "，所涉之日不计", ", the days it touches do not count");
        return new Span(from, to, Tally.NONE, Reason.SUSPENDED, wording);
    }

    private Wording suspension(Suspension suspension, String effectZh, String effectEn) {
        String from = minute(suspension.from());
        Optional<String> until = suspension.end().map(this::minute);
        return new Wording(
                "挂起 " + from + " 至 " + until.orElse("尚未恢复") + effectZh + "（" + suspension.by() + "：" + suspension.why()
                        + "）",
                "suspended from " + from + until.map(end -> " until " + end).orElse(", not yet resumed") + effectEn
                        + " (" + suspension.by() + ": " + suspension.why() + ")");
    }

    /** The moment at which an extension begins to count. */
    Span extension(Extension extension, Instant at) {
        Wording granted = extension.granted().wording();
        String person = extension.by();
        return new Span(
                at,
                at,
                Tally.NONE,
                Reason.EXTENSION,
                new Wording(
                        "延期" + granted.zh() + "（" + person + " " + minute(extension.at()) + "：" + extension.why() + "）",
                        "extended by " + granted.en() + " (" + person + ", " + minute(extension.at()) + ": "
                                + extension.why() + ")"));
    }

    Wording unpublished(int year) {
        return new Wording(
                year + "年的放假安排不在节假日表中，该年只按周末计算；公布后结果可能改变",
                "the holidays of " + year
                        + " are not in the table: only weekends were left out, and the result may change");
    }

    Wording headline(LimitClock clock, WorkCalendar calendar, Instant now) {
        Wording limit = clock.limit().wording();
        String start = minute(clock.startedAt());
        Wording end = clock.dueAt(calendar)
                .map(due -> new Wording("最迟" + minute(due) + "完成", "due by " + minute(due)))
                .orElse(new Wording("挂起期间无截止时间", "without an end while suspended"));
        Wording state = state(clock, calendar, now);
        return new Wording(
                "时限" + limit.zh() + "，自" + start + "起算，" + end.zh() + "；" + state.zh(),
                limit.en() + " from " + start + ", " + end.en() + "; " + state.en());
    }

    private Wording state(LimitClock clock, WorkCalendar calendar, Instant now) {
        boolean emergency = clock.limit().kind().isEmergency();
        Wording left = amount(clock.remaining(now, calendar), emergency);
        Wording over = amount(clock.overrun(now, calendar), emergency);
        return switch (clock.stateAt(now, calendar)) {
            case RUNNING -> new Wording("剩余" + left.zh(), left.en() + " left");
            case LATE -> new Wording("已超时" + over.zh(), "late by " + over.en());
            case SUSPENDED -> new Wording("已挂起", "suspended");
            case STOPPED_IN_TIME -> new Wording("已按时完成", "done in time");
            case STOPPED_LATE -> new Wording("超时" + over.zh() + "完成", "done late by " + over.en());
        };
    }

    private static Wording amount(Duration time, boolean emergency) {
        Wording amount = new Tally(0, time).wording();
        return emergency ? amount : new Wording("工作时间" + amount.zh(), amount.en() + " of working time");
    }

    private String minute(Instant instant) {
        return Explanation.MINUTE.format(instant.atZone(zone));
    }
}
