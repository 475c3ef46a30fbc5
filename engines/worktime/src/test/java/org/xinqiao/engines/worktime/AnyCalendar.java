package org.xinqiao.engines.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** 任意日历: calendars nobody would keep, to find what the sensible ones hide: odd shifts, odd weeks, odd zones, odd days. */
class AnyCalendar extends AnyTime {

    @Override
    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Combinators.combine(
                        zones(),
                        weeks(),
                        Arbitraries.of(StatutoryDays.shipped(), StatutoryDays.notObserved()),
                        ownDays())
                .as((zone, week, statutory, own) -> WorkCalendar.of(
                                "ANY", new Wording("任意", "any"), zone, week, statutory)
                        .withOwnDays(own))
                .withoutEdgeCases();
    }

    /** One without summer time, and some with: by an hour, by half an hour, and around midnight. */
    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<WeekHours> weeks() {
        return Combinators.combine(dayHours().list().ofSize(7), dayHours())
                .as((days, worked) -> new WeekHours(byDay(days), worked));
    }

    /** Monday is always worked, so that no week is empty. */
    private static Map<DayOfWeek, DayHours> byDay(List<DayHours> hours) {
        var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        IntStream.range(0, 7).forEach(i -> days.put(DayOfWeek.of(i + 1), hours.get(i)));
        days.compute(DayOfWeek.MONDAY, (day, any) -> any == null || any.isNone() ? DayHours.ROUND_THE_CLOCK : any);
        return days;
    }

    /** Any even number of minutes of the day, in order, are the bounds of shifts. */
    private static Arbitrary<DayHours> dayHours() {
        return Arbitraries.integers()
                .between(0, 48)
                .map(halfHour -> halfHour * 30)
                .set()
                .ofMaxSize(6)
                .map(bounds -> {
                    List<Integer> sorted = bounds.stream().sorted().toList();
                    var shifts = new ArrayList<Shift>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        shifts.add(new Shift(sorted.get(i), sorted.get(i + 1)));
                    }
                    return new DayHours(shifts);
                });
    }

    private static Arbitrary<List<OwnDay>> ownDays() {
        return Combinators.combine(Arbitraries.integers().between(0, 2900), dayHours())
                .as((day, hours) -> new OwnDay(
                        LocalDate.of(2019, 1, 1).plusDays(day), hours, new Wording("自定日", "a day of its own")))
                .list()
                .ofMaxSize(30);
    }
}
