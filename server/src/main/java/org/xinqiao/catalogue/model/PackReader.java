package org.xinqiao.catalogue.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xinqiao.catalogue.HandlingLimits;
import org.xinqiao.catalogue.PassDownFloor;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.RulePack;
import org.xinqiao.catalogue.StageLimit;
import org.xinqiao.catalogue.Wait;
import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 规则包读法: from files to rules. A pack comes into force whole or not at all, so that no case comes to a rule that is missing; what
 * came into force is read for what it says, even where a later house asks for more.
 */
public final class PackReader {

    /** 诉求类型, as cases name them. */
    public static final List<String> KINDS =
            List.of("QUESTION", "HELP", "COMPLAINT", "REPORT", "SUGGESTION", "PRAISE", "APPEAL", "MESSAGE");

    /** 紧急程度, as cases name them. */
    public static final List<String> URGENCIES = List.of("NORMAL", "URGENT", "CRITICAL");

    private static final Pattern MATTER = Pattern.compile("(\\d{2}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final int FULL = 100;

    private final List<PackFault> faults = new ArrayList<>();

    private PackReader() {}

    /**
     * 读取结果.
     *
     * @param pack what could be read; in force only where nothing is wrong
     * @param faults in the order of files and lines
     */
    public record Reading(RulePack pack, List<PackFault> faults) {

        /** Whether it may come into force. */
        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    /** Reads a pack; a file that is not there is a fault. */
    public static Reading read(Map<PackFile, String> files) {
        PackReader reader = new PackReader();
        Map<PackFile, PackTable> tables = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            if (files.containsKey(file) || !file.isNewer()) {
                tables.put(file, PackTable.read(file, files.getOrDefault(file, ""), reader.faults));
            }
        }
        RulePack pack = new RulePack(
                reader.rows(tables, PackFile.LIMITS, reader::limit),
                reader.rows(tables, PackFile.STAGE_LIMITS, reader::wait),
                reader.rows(tables, PackFile.RULES, reader::number),
                reader.rows(tables, PackFile.RETURN_REASONS, reader::reason),
                reader.rows(tables, PackFile.PASS_DOWN, reader::floor));
        reader.demandAll(pack);
        if (tables.containsKey(PackFile.RETURN_REASONS) && pack.reasons().isEmpty()) {
            reader.missing(PackFile.RETURN_REASONS, List.of("NOT_OUR_DUTY"), Set.of());
        }
        List<PackFault> faults = reader.faults.stream()
                .distinct()
                .sorted(Comparator.comparing(PackFault::file).thenComparing(PackFault::line))
                .toList();
        return new Reading(pack, faults);
    }

    private <T> List<T> rows(
            Map<PackFile, PackTable> tables, PackFile file, Function<PackTable.Row, Optional<T>> meaning) {
        PackTable table = tables.get(file);
        return table == null
                ? List.of()
                : table.rows().stream().map(meaning).flatMap(Optional::stream).toList();
    }

    private Optional<RulePack.LimitRow> limit(PackTable.Row row) {
        oneOf(row, "kind", KINDS);
        oneOf(row, "urgency", URGENCIES);
        checkMatter(row);
        String clause = clause(row);
        Optional<TimeLimit> sign = time(row, "sign_limit");
        Optional<TimeLimit> reply = time(row, "reply_limit");
        return sign.flatMap(first -> reply.map(last -> new RulePack.LimitRow(
                row.get("kind"), row.get("urgency"), row.get("matter"), new HandlingLimits(first, last, clause))));
    }

    private void checkMatter(PackTable.Row row) {
        if (!MATTER.matcher(row.get("matter")).matches()) {
            wrong(
                    row,
                    "matter",
                    "事项编码是 2、4 或 6 位数字；适用于所有事项的留空。",
                    "A matter code has 2, 4 or 6 digits; leave it empty for all matters.");
        }
    }

    private Optional<StageLimit> wait(PackTable.Row row) {
        Optional<Wait> wait = Wait.find(row.get("stage"));
        if (wait.isEmpty()) {
            wrong(row, "stage", "没有这个环节，" + names(Wait.values()), "There is no such stage; " + names(Wait.values()));
        }
        String clause = clause(row);
        return wait.flatMap(which -> time(row, "limit")
                .map(limit -> new StageLimit(which, limit, clause, row.get("note_zh"), row.get("note_en"))));
    }

    private Optional<RulePack.RuleRow> number(PackTable.Row row) {
        Optional<Rule> rule = Rule.find(row.get("name"));
        if (rule.isEmpty()) {
            String known = String.join(
                    ", ", List.of(Rule.values()).stream().map(Rule::key).toList());
            wrong(row, "name", "没有这条规则；可用的：" + known + "。", "There is no such rule; there are " + known + ".");
        }
        String clause = clause(row);
        if (!NUMBER.matcher(row.get("value")).matches()) {
            wrong(row, "value", "应为 0 至 999999 的整数。", "A whole number from 0 to 999999.");
            return Optional.empty();
        }
        int value = Integer.parseInt(row.get("value"));
        return rule.map(which -> new RulePack.RuleRow(which, value, clause));
    }

    private Optional<ReturnReason> reason(PackTable.Row row) {
        if (!CODE.matcher(row.get("code")).matches()) {
            wrong(
                    row,
                    "code",
                    "代码用 2 至 40 个大写字母、数字和下划线，以字母开头；定了不再改。",
                    "A code is 2 to 40 capital letters, digits and underscores, a letter first; it is never changed.");
            return Optional.empty();
        }
        for (String column : List.of("zh", "en")) {
            if (row.get(column).isEmpty()) {
                wrong(row, column, "写明中英文名称。", "Name it in both languages.");
            }
        }
        return Optional.of(new ReturnReason(
                row.get("code"),
                row.get("zh"),
                row.get("en"),
                isYes(row, "needs_unit"),
                isYes(row, "needs_duty_clause"),
                clause(row)));
    }

    private Optional<PassDownFloor> floor(PackTable.Row row) {
        checkMatter(row);
        String clause = clause(row);
        Optional<PassDownFloor.Lowest> lowest = PassDownFloor.Lowest.find(row.get("lowest"));
        if (lowest.isEmpty()) {
            String known = names(PassDownFloor.Lowest.values());
            wrong(row, "lowest", "应为其中之一：" + known, "One of " + known);
        }
        return lowest.map(which -> new PassDownFloor(row.get("matter"), which, clause));
    }

    private boolean isYes(PackTable.Row row, String column) {
        oneOf(row, column, YES_OR_NO);
        return row.get(column).equals("yes");
    }

    private void oneOf(PackTable.Row row, String column, List<String> known) {
        if (!known.contains(row.get(column))) {
            String names = String.join(", ", known);
            wrong(row, column, "应为其中之一：" + names + "。", "One of " + names + ".");
        }
    }

    private Optional<TimeLimit> time(PackTable.Row row, String column) {
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

    private String clause(PackTable.Row row) {
        String clause = row.get("clause");
        if (clause.isEmpty()) {
            wrong(row, "clause", "写明依据的条款。", "Say which clause it comes from.");
        }
        return clause;
    }

    private static String names(Enum<?>[] all) {
        return String.join(", ", List.of(all).stream().map(Enum::name).toList()) + "。";
    }

    private void wrong(PackTable.Row row, String column, String zh, String en) {
        if (faults.size() < FULL) {
            faults.add(new PackFault(row.file(), row.line(), column, zh, en));
        }
    }

    /** A case would stand still where its rule is missing, so a pack says all of them. */
    private void demandAll(RulePack pack) {
        Set<String> limits = new HashSet<>();
        pack.limits().stream()
                .filter(row -> row.matter().isEmpty())
                .forEach(row -> limits.add(row.kind() + "," + row.urgency()));
        List<String> general = new ArrayList<>();
        KINDS.forEach(kind -> URGENCIES.forEach(urgency -> general.add(kind + "," + urgency)));
        missing(PackFile.LIMITS, general, limits);
        Set<String> waits = new HashSet<>();
        pack.waits().forEach(row -> waits.add(row.of().name()));
        missing(
                PackFile.STAGE_LIMITS,
                List.of(Wait.values()).stream().map(Wait::name).toList(),
                waits);
        Set<String> numbers = new HashSet<>();
        pack.numbers().forEach(row -> numbers.add(row.rule().key()));
        missing(PackFile.RULES, List.of(Rule.values()).stream().map(Rule::key).toList(), numbers);
    }

    private void missing(PackFile file, List<String> all, Set<String> there) {
        Set<String> missing = new LinkedHashSet<>(all);
        missing.removeAll(there);
        boolean unreadable = faults.stream().anyMatch(fault -> fault.file() == file);
        if (!missing.isEmpty() && !unreadable) {
            String names = String.join("; ", missing);
            faults.add(new PackFault(file, 0, "", "缺少 " + names + "，请补上。", "It lacks " + names + ": add them."));
        }
    }
}
