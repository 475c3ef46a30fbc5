package org.xinqiao.engines.worktime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinqiao.engines.worktime.UnreadableStatutoryDays.BadLine;

/** 节假日表读取: reads the table of statutory days and answers for each line that it cannot read. */
final class StatutoryDaysReader {

    static final String HEADER = "date,name,off";

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    private final List<StatutoryDay> days = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<LocalDate, Integer> seenAt = new HashMap<>();

    private StatutoryDaysReader() {}

    static List<StatutoryDay> read(String csv) {
        var reader = new StatutoryDaysReader();
        reader.readLines(withoutByteOrderMark(csv).lines().toList());
        if (!reader.bad.isEmpty()) {
            throw new UnreadableStatutoryDays(reader.bad);
        }
        return reader.days;
    }

    private void readLines(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            complain(1, "首行应为 " + HEADER, "the first line must be " + HEADER);
            return;
        }
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (!text.isEmpty()) {
                readDay(line, text.split(",", -1));
            }
        }
    }

    private void readDay(int line, String[] fields) {
        if (fields.length != 3) {
            complain(line, "应有3列，实有" + fields.length + "列", "3 columns expected, " + fields.length + " found");
            return;
        }
        Optional<LocalDate> date = date(line, fields[0].strip());
        Optional<Boolean> off = off(line, fields[2].strip());
        String name = fields[1].strip();
        if (name.isEmpty()) {
            complain(line, "节日名称为空", "the name of the holiday is empty");
        } else if (date.isPresent() && off.isPresent() && isNew(line, date.get())) {
            days.add(new StatutoryDay(date.get(), name, off.get()));
        }
    }

    private Optional<LocalDate> date(int line, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException notADate) {
            // told below, in the words of the file's owner
        }
        complain(line, "日期“" + text + "”无效，应如 2026-02-17", "'" + text + "' is not a date like 2026-02-17");
        return Optional.empty();
    }

    private Optional<Boolean> off(int line, String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                complain(line, "“" + text + "”应为 true（放假）或 false（上班）", "'" + text + "' must be true or false");
                yield Optional.empty();
            }
        };
    }

    private boolean isNew(int line, LocalDate date) {
        Integer first = seenAt.putIfAbsent(date, line);
        if (first != null) {
            complain(line, date + "已见于第" + first + "行", date + " already stands on line " + first);
        }
        return first == null;
    }

    private void complain(int line, String zh, String en) {
        bad.add(new BadLine(line, zh, en));
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
