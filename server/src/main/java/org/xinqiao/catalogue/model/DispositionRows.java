package org.xinqiao.catalogue.model;

import java.util.List;
import java.util.Optional;
import org.xinqiao.catalogue.Disposition;

/** 不转办去向行: the rows of {@link PackFile#DISPOSITIONS}. */
final class DispositionRows {

    private static final int LONGEST_LIMIT = 365;

    private final PackCells cells;

    DispositionRows(PackCells cells) {
        this.cells = cells;
    }

    Optional<Disposition> read(PackTable.Row row) {
        boolean isCode = cells.isCode(row, "code");
        cells.named(row, "zh", "en", "told_zh", "told_en");
        Optional<Disposition.Needs> needs = Disposition.Needs.find(row.get("needs"));
        if (needs.isEmpty()) {
            cells.oneOf(row, "needs", names(Disposition.Needs.values()));
        }
        Optional<Disposition.End> ends = Disposition.End.find(row.get("ends"));
        if (ends.isEmpty()) {
            cells.oneOf(row, "ends", names(Disposition.End.values()));
        }
        needs.ifPresent(which -> checkNeeds(row, which));
        int days = limitDays(row);
        boolean ranked = cells.isYes(row, "ranked");
        String clause = cells.clause(row);
        return isCode && needs.isPresent() && ends.isPresent()
                ? Optional.of(new Disposition(
                        row.get("code"),
                        row.get("zh"),
                        row.get("en"),
                        row.get("told_zh"),
                        row.get("told_en"),
                        needs.get(),
                        ends.get(),
                        ranked,
                        days,
                        clause))
                : Optional.empty();
    }

    /** Who takes care of it is told; what is joined has to have something to join. */
    private void checkNeeds(PackTable.Row row, Disposition.Needs needs) {
        for (String column : List.of("told_zh", "told_en")) {
            if (needs == Disposition.Needs.BODY && !row.get(column).contains("{to}")) {
                cells.wrong(row, column, "告知用语里要有 {to}，登记时换成所写的去处。", "What is told has {to} where the body is named.");
            }
        }
        boolean isJoined = row.get("ends").equals(Disposition.End.JOINED.name());
        if (isJoined && needs != Disposition.Needs.CASE) {
            cells.wrong(row, "needs", "结束为 JOINED 的，这里填 CASE。", "What ends as JOINED needs CASE.");
        }
    }

    private int limitDays(PackTable.Row row) {
        int days = cells.number(row, "limit_days").orElse(0);
        if (days > LONGEST_LIMIT) {
            cells.wrong(row, "limit_days", "最长 365 天；不限制的填 0。", "At most 365 days; 0 for no limit.");
        }
        return days;
    }

    private static List<String> names(Enum<?>[] all) {
        return List.of(all).stream().map(Enum::name).toList();
    }
}
