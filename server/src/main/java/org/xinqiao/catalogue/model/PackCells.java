package org.xinqiao.catalogue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinqiao.engines.worktime.TimeLimit;

/** 规则单元格: reads the cells of a pack's rows, and keeps what is wrong with them; for the readers of its files. */
final class PackCells {

    private static final Pattern MATTER = Pattern.compile("(\\d{2}){0,3}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final int FULL = 100;

    private final List<PackFault> faults = new ArrayList<>();

    /** What was found wrong so far; may be added to. */
    List<PackFault> faults() {
        return faults;
    }

    /** Whether the cell is a stable code; else it is said. */
    boolean isCode(PackTable.Row row, String column) {
        boolean isCode = CODE.matcher(row.get(column)).matches();
        if (!isCode) {
            wrong(
                    row,
                    column,
                    "代码用 2 至 40 个大写字母、数字和下划线，以字母开头；定了不再改。",
                    "A code is 2 to 40 capital letters, digits and underscores, a letter first; it is never changed.");
        }
        return isCode;
    }

    /** Says so where a name is missing in one of the languages. */
    void named(PackTable.Row row, String... columns) {
        for (String column : columns) {
            if (row.get(column).isEmpty()) {
                wrong(row, column, "写明中英文名称。", "Name it in both languages.");
            }
        }
    }

    /** A whole number from 0 to 999999; empty, and said, where it is none. */
    Optional<Integer> number(PackTable.Row row, String column) {
        if (!NUMBER.matcher(row.get(column)).matches()) {
            wrong(row, column, "应为 0 至 999999 的整数。", "A whole number from 0 to 999999.");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(row.get(column)));
    }

    /** Says so where the cell {@code matter} is no matter code, nor empty. */
    void checkMatter(PackTable.Row row) {
        if (!MATTER.matcher(row.get("matter")).matches()) {
            wrong(
                    row,
                    "matter",
                    "事项编码是 2、4 或 6 位数字；适用于所有事项的留空。",
                    "A matter code has 2, 4 or 6 digits; leave it empty for all matters.");
        }
    }

    boolean isYes(PackTable.Row row, String column) {
        oneOf(row, column, YES_OR_NO);
        return row.get(column).equals("yes");
    }

    /** Says so where the cell is none of those. */
    void oneOf(PackTable.Row row, String column, List<String> known) {
        if (!known.contains(row.get(column))) {
            String names = String.join(", ", known);
            wrong(row, column, "应为其中之一：" + names + "。", "One of " + names + ".");
        }
    }

    /** A limit as {@link TimeLimit#parse} reads it; empty, and said, where it is none. */
    Optional<TimeLimit> time(PackTable.Row row, String column) {
        try {
            return Optional.of(TimeLimit.parse(row.get(column)));
        } catch (IllegalArgumentException noLimit) {
            wrong(
                    row,
                    column,
                    "时限写作“5 WORKING_DAYS”或“5个工作日”；单位：" + names(TimeLimit.Kind.values()),
                    "A limit is written “5 WORKING_DAYS”; units: " + names(TimeLimit.Kind.values()));
            return Optional.empty();
        }
    }

    /** The clause; an empty one is a fault. */
    String clause(PackTable.Row row) {
        String clause = row.get("clause");
        if (clause.isEmpty()) {
            wrong(row, "clause", "写明依据的条款。", "Say which clause it comes from.");
        }
        return clause;
    }

    /** All names, with a full stop. */
    static String names(Enum<?>[] all) {
        return String.join(", ", List.of(all).stream().map(Enum::name).toList()) + "。";
    }

    void wrong(PackTable.Row row, String column, String zh, String en) {
        if (faults.size() < FULL) {
            faults.add(new PackFault(row.file(), row.line(), column, zh, en));
        }
    }
}
