package org.xinqiao.catalogue.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.ClosingCheck;
import org.xinqiao.catalogue.LadderRung;
import org.xinqiao.catalogue.LadderRung.At;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.LadderRung.Trigger;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.engines.worktime.TimeLimit;

/** 督办阶梯读法: the rows of the ladder, and of what closed cases are looked at for. */
final class LadderReader {

    private static final int ALL = 100;

    private final PackCells cells;

    LadderReader(PackCells cells) {
        this.cells = cells;
    }

    Optional<LadderRung> rung(PackTable.Row row) {
        if (!cells.isCode(row, "code")) {
            return Optional.empty();
        }
        cells.named(row, "zh", "en");
        String clause = cells.clause(row);
        Optional<MeasureKind> kind = MeasureKind.find(row.get("measure"));
        said(row, "measure", kind.isPresent(), MeasureKind.values());
        Optional<Trigger> trigger = Trigger.find(row.get("trigger"));
        said(row, "trigger", trigger.isPresent(), Trigger.values());
        Optional<Told> told = Told.find(row.get("told"));
        said(row, "told", told.isPresent(), Told.values());
        Optional<At> at = trigger.flatMap(which -> at(row, which));
        if (kind.isEmpty() || told.isEmpty() || trigger.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        TimeLimit answer = answer(row, told.get());
        return Optional.of(new LadderRung(
                row.get("code"),
                kind.get(),
                row.get("zh"),
                row.get("en"),
                trigger.get(),
                at.get(),
                told.get(),
                answer,
                clause));
    }

    private @Nullable TimeLimit answer(PackTable.Row row, Told told) {
        if (row.get("answer").isEmpty()) {
            return null;
        }
        if (!told.isUnit()) {
            cells.wrong(row, "answer", "只有单位需要回复，请留空。", "Only units are asked for an answer; leave it empty.");
        }
        return cells.time(row, "answer").orElse(null);
    }

    private Optional<At> at(PackTable.Row row, Trigger trigger) {
        return switch (trigger) {
            case BEFORE_DUE -> counted(row, 1, ALL - 1);
            case REPEATED, GROUP -> counted(row, 2, ALL);
            case LEVEL -> counted(row, 1, ALL);
            case AFTER_DUE -> cells.time(row, "at").map(after -> new At(0, after, null));
            case UNANSWERED -> {
                Optional<MeasureKind> of = MeasureKind.find(row.get("at"));
                said(row, "at", of.isPresent(), MeasureKind.values());
                yield of.map(kind -> new At(0, null, kind));
            }
            case AT_DUE, INSTRUCTED, FALSE_CLOSING -> {
                if (!row.get("at").isEmpty()) {
                    cells.wrong(row, "at", "这种触发条件不需要数值，请留空。", "This trigger asks for nothing; leave it empty.");
                }
                yield Optional.of(At.ONCE);
            }
        };
    }

    private Optional<At> counted(PackTable.Row row, int least, int most) {
        return cells.number(row, "at")
                .filter(number -> inside(row, "at", number, least, most))
                .map(number -> new At(number, null, null));
    }

    private boolean inside(PackTable.Row row, String column, int number, int least, int most) {
        boolean inside = number >= least && number <= most;
        if (!inside) {
            cells.wrong(row, column, "应在 %d 至 %d 之间。".formatted(least, most), "From %d to %d.".formatted(least, most));
        }
        return inside;
    }

    private void said(PackTable.Row row, String column, boolean known, Enum<?>[] all) {
        if (!known) {
            String names = PackCells.names(all);
            cells.wrong(row, column, "应为其中之一：" + names, "One of " + names);
        }
    }

    Optional<ClosingCheck> check(PackTable.Row row) {
        cells.checkMatter(row);
        String clause = cells.clause(row);
        Optional<ClosingCheck.Name> name = ClosingCheck.Name.find(row.get("check"));
        said(row, "check", name.isPresent(), ClosingCheck.Name.values());
        return name.flatMap(which -> cells.number(row, "value")
                .filter(number -> inside(row, "value", number, 0, which.most()))
                .map(number -> new ClosingCheck(which, row.get("matter"), number, clause)));
    }
}
