package org.xinqiao.catalogue.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinqiao.catalogue.Formula;
import org.xinqiao.catalogue.FormulaFault;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.Indicator.Basis;
import org.xinqiao.catalogue.Indicator.Better;
import org.xinqiao.catalogue.Indicator.Exclusion;
import org.xinqiao.catalogue.RulePack;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.engines.worktime.TimeLimit;

/** 考核指标与分类读法. */
final class IndicatorRows {

    /** 单位类别, as the organisation names them. */
    static final List<String> UNIT_KINDS =
            List.of("CENTRE", "GOVERNMENT", "DEPARTMENT", "STREET", "COMMUNITY", "ENTERPRISE", "INSTITUTION", "GRID");

    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");
    private static final int FULL = 100;
    private static final int LEVELS = 5;

    private final PackCells cells;

    IndicatorRows(PackCells cells) {
        this.cells = cells;
    }

    Optional<Indicator> indicator(PackTable.Row row) {
        boolean isCode = cells.isCode(row, "code");
        cells.named(row, "zh", "en");
        boolean isFormula = isFormula(row, "numerator") & isFormula(row, "denominator");
        cells.oneOf(row, "direction", names(Better.values()));
        cells.oneOf(row, "basis", names(Basis.values()));
        Optional<Integer> weight = upTo(row, "weight", FULL);
        Optional<Integer> full = upTo(row, "full", FULL);
        List<Exclusion> exclusions = exclusions(row);
        String clause = cells.clause(row);
        Optional<Better> better = one(Better.values(), row.get("direction"));
        Optional<Basis> basis = one(Basis.values(), row.get("basis"));
        full.filter(at -> isNowhere(at, better.orElse(Better.HIGHER)))
                .ifPresent(at -> cells.wrong(
                        row,
                        "full",
                        "越高越好的指标从 1 到 100，越低越好的从 0 到 99。",
                        "From 1 to 100 where higher is better, from 0 to 99 where lower is."));
        if (!isCode || !isFormula || better.isEmpty() || basis.isEmpty()) {
            return Optional.empty();
        }
        return weight.flatMap(points -> full.map(at -> new Indicator(
                row.get("code"),
                row.get("zh"),
                row.get("en"),
                row.get("numerator"),
                row.get("denominator"),
                better.get(),
                points,
                at,
                basis.get(),
                exclusions,
                words(row.get("classes")),
                clause)));
    }

    private static boolean isNowhere(int full, Better better) {
        return better == Better.HIGHER ? full == 0 : full == FULL;
    }

    Optional<UnitClass> unitClass(PackTable.Row row) {
        boolean isCode = cells.isCode(row, "code");
        cells.named(row, "zh", "en");
        List<String> kinds = words(row.get("kinds"));
        if (kinds.isEmpty() || !UNIT_KINDS.containsAll(kinds)) {
            String known = String.join(", ", UNIT_KINDS);
            cells.wrong(row, "kinds", "单位类别用分号隔开：" + known + "。", "Kinds of units, semicolons between: " + known + ".");
        }
        Optional<Integer> level = upTo(row, "level", LEVELS);
        Optional<Integer> least = cells.number(row, "least_cases");
        Optional<Integer> praised = upTo(row, "praised", FULL);
        Optional<Integer> named = upTo(row, "named", FULL);
        Optional<TimeLimit> objections = cells.time(row, "objection_limit");
        Optional<TimeLimit> review = cells.time(row, "review_limit");
        String clause = cells.clause(row);
        boolean whole = isCode
                && level.isPresent()
                && least.isPresent()
                && praised.isPresent()
                && named.isPresent()
                && objections.isPresent()
                && review.isPresent();
        return whole
                ? Optional.of(new UnitClass(
                        row.get("code"),
                        row.get("zh"),
                        row.get("en"),
                        kinds,
                        level.get(),
                        least.get(),
                        praised.get(),
                        named.get(),
                        objections.get(),
                        review.get(),
                        clause))
                : Optional.empty();
    }

    /** Both are read, so that both faults are said at once. */
    private boolean isFormula(PackTable.Row row, String column) {
        try {
            Formula.parse(row.get(column));
            return true;
        } catch (FormulaFault fault) {
            cells.wrong(row, column, fault.zh(), fault.en());
            return false;
        }
    }

    /** What an indicator is for must be there, and something must be worth points. */
    void check(RulePack pack, Map<PackFile, PackTable> tables) {
        List<String> known = pack.classes().stream().map(UnitClass::code).toList();
        PackTable table = tables.get(PackFile.INDICATORS);
        if (table == null) {
            return;
        }
        for (PackTable.Row row : table.rows()) {
            if (!known.containsAll(words(row.get("classes")))) {
                String all = String.join(", ", known);
                cells.wrong(
                        row,
                        "classes",
                        "unit-classes.csv 中的代码，用分号隔开，适用于全部的留空：" + all + "。",
                        "Codes of unit-classes.csv with semicolons between, empty for all: " + all + ".");
            }
        }
        if (pack.indicators().stream().noneMatch(each -> each.weight() > 0)
                && cells.faults().isEmpty()) {
            cells.faults()
                    .add(new PackFault(
                            PackFile.INDICATORS,
                            0,
                            "weight",
                            "至少要有一项指标的权重大于 0。",
                            "At least one indicator must be worth points."));
        }
    }

    private List<Exclusion> exclusions(PackTable.Row row) {
        List<String> asked = words(row.get("exclusions"));
        List<String> known = names(Exclusion.values());
        if (!known.containsAll(asked)) {
            String all = String.join(", ", known);
            cells.wrong(
                    row, "exclusions", "不计情形用分号隔开：" + all + "。", "What is left out, semicolons between: " + all + ".");
        }
        return asked.stream()
                .map(name -> one(Exclusion.values(), name))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Integer> upTo(PackTable.Row row, String column, int most) {
        Optional<Integer> number = cells.number(row, column);
        if (number.filter(value -> value > most).isPresent()) {
            cells.wrong(row, column, "应为 0 至 " + most + " 的整数。", "A whole number from 0 to " + most + ".");
            return Optional.empty();
        }
        return number;
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(BETWEEN.split(cell.strip()));
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
