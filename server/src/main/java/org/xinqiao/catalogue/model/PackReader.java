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
import org.xinqiao.catalogue.HandlingLimits;
import org.xinqiao.catalogue.PassDownFloor;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RetentionTerm;
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

    /** 数据类别, as the room that keeps to the terms names them. */
    public static final List<String> DATA_CLASSES = List.of("CALLER", "IMPORT", "ATTACHMENT", "RECORDING", "SURVEY");

    private static final int LONGEST_TERM = 1200;

    private final PackCells cells = new PackCells();
    private final CallbackCells callbacks = new CallbackCells(cells);
    private final LadderReader ladder = new LadderReader(cells);

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
                tables.put(file, PackTable.read(file, files.getOrDefault(file, ""), reader.cells.faults()));
            }
        }
        IndicatorRows assessed = new IndicatorRows(reader.cells);
        RulePack pack = new RulePack(
                reader.rows(tables, PackFile.LIMITS, reader::limit),
                reader.rows(tables, PackFile.STAGE_LIMITS, reader::wait),
                reader.rows(tables, PackFile.RULES, reader::number),
                reader.rows(tables, PackFile.RETURN_REASONS, reader::reason),
                reader.rows(tables, PackFile.PASS_DOWN, reader::floor),
                reader.rows(tables, PackFile.DISPOSITIONS, new DispositionRows(reader.cells)::read),
                tables.containsKey(PackFile.RETENTION) ? reader.rows(tables, PackFile.RETENTION, reader::term) : null,
                reader.rows(tables, PackFile.CALLBACK, reader.callbacks::rule),
                reader.questions(tables),
                reader.rows(tables, PackFile.INDICATORS, assessed::indicator),
                reader.rows(tables, PackFile.UNIT_CLASSES, assessed::unitClass),
                reader.rows(tables, PackFile.LADDER, reader.ladder::rung),
                reader.rows(tables, PackFile.CLOSING_CHECKS, reader.ladder::check));
        reader.demandAll(pack);
        reader.demandCallbacks(tables, pack);
        assessed.check(pack, tables);
        if (tables.containsKey(PackFile.RETURN_REASONS) && pack.reasons().isEmpty()) {
            reader.missing(PackFile.RETURN_REASONS, List.of("NOT_OUR_DUTY"), Set.of());
        }
        List<PackFault> faults = reader.cells.faults().stream()
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

    private List<RatingQuestion> questions(Map<PackFile, PackTable> tables) {
        PackTable table = tables.get(PackFile.RATING_QUESTIONS);
        return table == null ? List.of() : callbacks.questions(table);
    }

    private void demandCallbacks(Map<PackFile, PackTable> tables, RulePack pack) {
        if (tables.containsKey(PackFile.CALLBACK)) {
            Set<String> kinds = new HashSet<>();
            pack.callbacks().stream().filter(rule -> rule.urgency().isEmpty()).forEach(rule -> kinds.add(rule.kind()));
            missing(PackFile.CALLBACK, KINDS, kinds);
        }
        if (tables.containsKey(PackFile.RATING_QUESTIONS)) {
            missing(PackFile.RATING_QUESTIONS, List.copyOf(CallbackCells.lacking(pack.questions())), Set.of());
        }
    }

    private Optional<RulePack.LimitRow> limit(PackTable.Row row) {
        cells.oneOf(row, "kind", KINDS);
        cells.oneOf(row, "urgency", URGENCIES);
        cells.checkMatter(row);
        String clause = cells.clause(row);
        Optional<TimeLimit> sign = cells.time(row, "sign_limit");
        Optional<TimeLimit> reply = cells.time(row, "reply_limit");
        return sign.flatMap(first -> reply.map(last -> new RulePack.LimitRow(
                row.get("kind"), row.get("urgency"), row.get("matter"), new HandlingLimits(first, last, clause))));
    }

    private Optional<StageLimit> wait(PackTable.Row row) {
        Optional<Wait> wait = Wait.find(row.get("stage"));
        if (wait.isEmpty()) {
            cells.wrong(
                    row,
                    "stage",
                    "没有这个环节，" + PackCells.names(Wait.values()),
                    "There is no such stage; " + PackCells.names(Wait.values()));
        }
        String clause = cells.clause(row);
        return wait.flatMap(which -> cells.time(row, "limit")
                .map(limit -> new StageLimit(which, limit, clause, row.get("note_zh"), row.get("note_en"))));
    }

    private Optional<RulePack.RuleRow> number(PackTable.Row row) {
        Optional<Rule> rule = Rule.find(row.get("name"));
        if (rule.isEmpty()) {
            String known = String.join(
                    ", ", List.of(Rule.values()).stream().map(Rule::key).toList());
            cells.wrong(row, "name", "没有这条规则；可用的：" + known + "。", "There is no such rule; there are " + known + ".");
        }
        String clause = cells.clause(row);
        Optional<Integer> value = cells.number(row, "value");
        return rule.flatMap(which -> value.map(number -> new RulePack.RuleRow(which, number, clause)));
    }

    private Optional<ReturnReason> reason(PackTable.Row row) {
        if (!cells.isCode(row, "code")) {
            return Optional.empty();
        }
        cells.named(row, "zh", "en");
        return Optional.of(new ReturnReason(
                row.get("code"),
                row.get("zh"),
                row.get("en"),
                cells.isYes(row, "needs_unit"),
                cells.isYes(row, "needs_duty_clause"),
                cells.clause(row)));
    }

    private Optional<PassDownFloor> floor(PackTable.Row row) {
        cells.checkMatter(row);
        String clause = cells.clause(row);
        Optional<PassDownFloor.Lowest> lowest = PassDownFloor.Lowest.find(row.get("lowest"));
        if (lowest.isEmpty()) {
            String known = PackCells.names(PassDownFloor.Lowest.values());
            cells.wrong(row, "lowest", "应为其中之一：" + known, "One of " + known);
        }
        return lowest.map(which -> new PassDownFloor(row.get("matter"), which, clause));
    }

    private Optional<RetentionTerm> term(PackTable.Row row) {
        cells.oneOf(row, "data_class", DATA_CLASSES);
        String clause = cells.clause(row);
        Optional<Integer> months = cells.number(row, "months");
        if (months.filter(each -> each < 1 || each > LONGEST_TERM).isPresent()) {
            cells.wrong(
                    row,
                    "months",
                    "保存 1 至 1200 个月；永久保存的，不写这一行。",
                    "From 1 to 1200 months; what is kept for good has no line.");
        }
        return months.map(
                each -> new RetentionTerm(row.get("data_class"), each, clause, row.get("note_zh"), row.get("note_en")));
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
        boolean unreadable = cells.faults().stream().anyMatch(fault -> fault.file() == file);
        if (!missing.isEmpty() && !unreadable) {
            String names = String.join("; ", missing);
            cells.faults()
                    .add(new PackFault(file, 0, "", "缺少 " + names + "，请补上。", "It lacks " + names + ": add them."));
        }
    }
}
