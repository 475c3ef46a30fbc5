package org.xinqiao.insight.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.xinqiao.platform.PlaceTime;

/** 报告期: whole days of the place, the last one included. */
public record Period(LocalDate begins, LocalDate ends) {

    private static final int LONGEST = 366;
    private static final int WEEK = 7;
    private static final int YEAR_OF_WEEKS = 52;

    public Period {
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("a period ends after it begins, not " + begins + " to " + ends);
        }
    }

    /** The one of that kind in which a day lies. */
    public static Period of(ReportKind kind, LocalDate day) {
        return switch (kind) {
            case DAILY, TOPIC -> new Period(day, day);
            case WEEKLY -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(WEEK - 1));
            }
            case MONTHLY -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    public long days() {
        return ChronoUnit.DAYS.between(begins, ends) + 1;
    }

    public boolean isTooLong() {
        return days() > LONGEST;
    }

    public Instant from() {
        return PlaceTime.startOf(begins);
    }

    /** The first moment that is no longer in it. */
    public Instant before() {
        return PlaceTime.startOf(ends.plusDays(1));
    }

    /** Whether it is over then. */
    public boolean isOver(Instant now) {
        return !before().isAfter(now);
    }

    /** 上期: the one that lies right before; of a month the month before, however long. */
    public Period previous(ReportKind kind) {
        return kind.isRegular()
                ? of(kind, begins.minusDays(1))
                : new Period(begins.minusDays(days()), begins.minusDays(1));
    }

    /** 下期. */
    public Period next(ReportKind kind) {
        return of(kind, ends.plusDays(1));
    }

    /** 去年同期: the same date or month; of a week the one 52 weeks before, so that the days of the week are the same. */
    public Period lastYear(ReportKind kind) {
        return switch (kind) {
            case WEEKLY -> new Period(begins.minusWeeks(YEAR_OF_WEEKS), ends.minusWeeks(YEAR_OF_WEEKS));
            case MONTHLY -> of(kind, begins.minusYears(1));
            case DAILY, TOPIC -> new Period(begins.minusYears(1), ends.minusYears(1));
        };
    }

    /** As titles name it. */
    public Said named(ReportKind kind) {
        return switch (kind) {
            case DAILY -> new Said(day(begins), begins.toString());
            case WEEKLY ->
                new Said(
                        "%d年第%d周，%s至%s"
                                .formatted(
                                        begins.get(IsoFields.WEEK_BASED_YEAR),
                                        begins.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                                        shortDay(begins),
                                        shortDay(ends)),
                        "week %d of %d (%s to %s)"
                                .formatted(
                                        begins.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                                        begins.get(IsoFields.WEEK_BASED_YEAR),
                                        begins,
                                        ends));
            case MONTHLY ->
                new Said(
                        "%d年%d月".formatted(begins.getYear(), begins.getMonthValue()),
                        "%d-%02d".formatted(begins.getYear(), begins.getMonthValue()));
            case TOPIC ->
                begins.equals(ends)
                        ? new Said(day(begins), begins.toString())
                        : new Said(day(begins) + "—" + day(ends), begins + " to " + ends);
        };
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String shortDay(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
