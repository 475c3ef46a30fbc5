package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** 一天的工作时间: the shifts of one day with the breaks between them; none on a day without work. */
public record DayHours(List<Shift> shifts) {

    public static final DayHours NONE = new DayHours(List.of());
    public static final DayHours ROUND_THE_CLOCK = parse("00:00-24:00");

    public DayHours {
        shifts = List.copyOf(shifts);
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).fromMinute() <= shifts.get(i - 1).untilMinute()) {
                throw new IllegalArgumentException("a break must part the shifts of a day: " + written(shifts));
            }
        }
    }

    /** Reads {@code 09:00-12:00 13:30-17:30}; {@code off} is a day without work. */
    public static DayHours parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("off")) {
            return NONE;
        }
        return new DayHours(
                Arrays.stream(stripped.split("\\s+")).map(Shift::parse).toList());
    }

    public boolean isNone() {
        return shifts.isEmpty();
    }

    /** The hours by the clock on the wall; on a day on which clocks are put back or forth the calendar knows better. */
    public Duration total() {
        return Duration.ofMinutes(shifts.stream()
                .mapToLong(shift -> shift.untilMinute() - shift.fromMinute())
                .sum());
    }

    @Override
    public String toString() {
        return written(shifts);
    }

    private static String written(List<Shift> shifts) {
        return shifts.isEmpty() ? "off" : shifts.stream().map(Shift::toString).collect(Collectors.joining(" "));
    }
}
