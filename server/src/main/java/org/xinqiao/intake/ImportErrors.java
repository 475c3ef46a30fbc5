package org.xinqiao.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.store.ImportFiles;
import org.xinqiao.intake.store.ImportTable;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.intake.store.TableRow;
import org.xinqiao.intake.store.TableRows;
import org.xinqiao.platform.SafeCell;

/** 错误清单: the rows that were not taken, whole, with what is wrong with them, to be mended and sent again. */
@Component
class ImportErrors {

    private static final int AT_ONCE = 1000;
    private static final char BOM = '\uFEFF';

    /** So no spreadsheet finds a formula behind another separator than ours. */
    private static final CSVFormat EVERY_CELL_QUOTED =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private final ImportTable table;
    private final ImportFiles files;

    ImportErrors(ImportTable table, ImportFiles files) {
        this.table = table;
        this.files = files;
    }

    void write(ImportRun run, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BOM);
        try (TableRows rows = TableRows.open(files.of(run), run.file().shape());
                CSVPrinter printer = new CSVPrinter(writer, EVERY_CELL_QUOTED)) {
            TableRow header = ImportWork.firstAfter(rows, run.file().headerRow() - 1);
            if (header == null) {
                return;
            }
            Set<Integer> ours = Columns.ours(header.cells());
            print(printer, header, header.cells().size(), ours, Columns.OF_ERRORS);
            int width = header.cells().size();
            Iterator<RowFailure> failures = failures(run.id());
            while (failures.hasNext()) {
                RowFailure failure = failures.next();
                TableRow row = ImportWork.firstAfter(rows, failure.row() - 1);
                if (row != null) {
                    List<String> why = List.of(String.valueOf(failure.row()), failure.zh(), failure.en());
                    print(printer, row, width, ours, why);
                }
            }
        }
    }

    /** What a row has beyond the header stays beyond it, behind what is wrong. */
    private static void print(CSVPrinter printer, TableRow row, int width, Set<Integer> ours, List<String> why)
            throws IOException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (!ours.contains(i)) {
                cells.add(
                        i < row.cells().size() ? SafeCell.out(plain(row.cells().get(i), ours)) : "");
            }
        }
        why.forEach(cell -> cells.add(SafeCell.out(cell)));
        row.cells().stream().skip(width).forEach(cell -> cells.add(SafeCell.out(plain(cell, ours))));
        printer.printRecord(cells);
    }

    /** A list that was sent in again is quoted already. */
    private static String plain(String cell, Set<Integer> ours) {
        return ours.isEmpty() ? cell : SafeCell.in(cell);
    }

    /** Read a thousand at a time, however many there are. */
    private Iterator<RowFailure> failures(long id) {
        return new Iterator<>() {

            private List<RowFailure> page = List.of();
            private int at;
            private @Nullable RowFailure last;

            @Override
            public boolean hasNext() {
                if (at == page.size()) {
                    page = table.failures(id, last == null ? 0 : last.row(), AT_ONCE);
                    at = 0;
                }
                return at < page.size();
            }

            @Override
            public RowFailure next() {
                RowFailure next = page.get(at++);
                last = next;
                return next;
            }
        };
    }
}
