package org.xinqiao.intake.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.platform.ProblemFound;

/**
 * 文件概览: what a file holds, as far as one look through it tells.
 *
 * @param headerRow the number of the row that names the columns
 * @param total how many rows follow it
 * @param samples the first of them
 */
public record TableLook(TableShape shape, int headerRow, List<String> headers, int total, List<TableRow> samples) {

    private static final int LOOKED_AT = 20;
    private static final int SAMPLES = 5;

    public TableLook {
        headers = List.copyOf(headers);
        samples = List.copyOf(samples);
    }

    /**
     * Reads the whole file once; fails where a later reading would.
     *
     * @throws ProblemFound with an {@link IntakeProblem} that says what is wrong with the file
     */
    public static TableLook at(TableFile file) throws IOException {
        TableShape shape = TableShape.of(file);
        if (shape.isWorkbook()) {
            file.jumpingAbout(WorkbookSize::check);
        }
        List<TableRow> first = new ArrayList<>();
        int count = 0;
        try (TableRows rows = TableRows.open(file, shape)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                if (count++ < LOOKED_AT) {
                    first.add(row);
                }
            }
        }
        int header = headerAmong(first);
        List<String> headers = first.isEmpty()
                ? List.of()
                : first.get(header).cells().stream().map(String::strip).toList();
        int number = first.isEmpty() ? 0 : first.get(header).no();
        List<TableRow> samples = first.stream().skip(header + 1L).limit(SAMPLES).toList();
        return new TableLook(shape, number, headers, Math.max(0, count - header - 1), samples);
    }

    /** The row whose cells are known names of columns most often; a title may stand above it. */
    private static int headerAmong(List<TableRow> rows) {
        Comparator<TableRow> known = Comparator.comparingInt(
                row -> Columns.suggestedFor(row.cells()).columns().size());
        return rows.stream()
                .max(known.thenComparing(Comparator.comparingInt(TableRow::no).reversed()))
                .map(rows::indexOf)
                .orElse(0);
    }
}
