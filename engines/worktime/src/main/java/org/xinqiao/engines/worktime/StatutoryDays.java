package org.xinqiao.engines.worktime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 法定节假日: the table of days off and worked weekends, as published year by year.
 *
 * <p>A year counts as published once the table holds its 1 January, which is a day off in every year's notice. Rows of
 * late December that belong to the next year's notice therefore publish nothing by themselves.
 */
public final class StatutoryDays {

    private static final String SHIPPED = "statutory-days.csv";

    private final TreeMap<LocalDate, StatutoryDay> days;
    private final boolean observed;

    private StatutoryDays(TreeMap<LocalDate, StatutoryDay> days, boolean observed) {
        this.days = days;
        this.observed = observed;
    }

    /** The years that come with the engine: 2019 to 2026. */
    public static StatutoryDays shipped() {
        try (InputStream in = StatutoryDays.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + SHIPPED + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a calendar that knows no holidays, such as a room staffed round the clock: nothing is off, every year is known. */
    public static StatutoryDays notObserved() {
        return new StatutoryDays(new TreeMap<>(), false);
    }

    public static StatutoryDays of(Collection<StatutoryDay> days) {
        return new StatutoryDays(
                days.stream()
                        .collect(Collectors.toMap(
                                StatutoryDay::date,
                                Function.identity(),
                                (one, other) -> {
                                    throw new IllegalArgumentException(one.date() + " is listed twice");
                                },
                                TreeMap::new)),
                true);
    }

    /**
     * Reads the file format of the table: a header {@code date,name,off}, then one day a line.
     *
     * @throws UnreadableStatutoryDays naming each line that cannot be read, and why
     */
    public static StatutoryDays parse(String csv) {
        return of(StatutoryDaysReader.read(csv));
    }

    /** This table with the rows of another laid over it: how a newly published year comes in, or a notice is amended. */
    public StatutoryDays with(StatutoryDays newer) {
        TreeMap<LocalDate, StatutoryDay> both = new TreeMap<>(days);
        both.putAll(newer.days);
        return new StatutoryDays(both, true);
    }

    public Optional<StatutoryDay> find(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    public List<StatutoryDay> list() {
        return List.copyOf(days.values());
    }

    public boolean isPublished(int year) {
        return !observed || days.containsKey(newYear(year));
    }

    /** The published years, in order; empty if holidays are not observed. */
    public SortedSet<Integer> years() {
        return days.keySet().stream()
                .filter(date -> date.equals(newYear(date.getYear())))
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    /** The table in its own file format; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return days.values().stream()
                .map(day -> day.date() + "," + day.name() + "," + day.off() + "\n")
                .collect(Collectors.joining("", StatutoryDaysReader.HEADER + "\n", ""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatutoryDays that && observed == that.observed && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return Map.copyOf(days).hashCode();
    }
}
