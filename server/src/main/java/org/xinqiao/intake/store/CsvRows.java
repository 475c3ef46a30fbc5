package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/**
 * The rows of a CSV file, cut as a spreadsheet cuts them: what follows a closed quotation mark still belongs to its cell.
 * Where such a mark had run over lines, rows may have been swallowed, and that is told. A mark that is never closed ends in
 * a problem that names its row, not in a full memory.
 */
final class CsvRows implements TableRows {

    private static final int BUFFER = 1 << 15;
    private static final int LONGEST_ROW = 1 << 22;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char delimiter;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int filled;
    private int row;
    private int length;
    private boolean isTorn;

    CsvRows(TableFile file, TableShape shape) throws IOException {
        in = new InputStreamReader(file.open(), Charset.forName(shape.encoding()));
        delimiter = shape.delimiter();
        accept(BYTE_ORDER_MARK);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (peek() != END) {
            TableRow next = row();
            if (!next.isBlank()) {
                return next;
            }
        }
        return null;
    }

    private TableRow row() throws IOException {
        row++;
        length = 0;
        isTorn = false;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (accept(delimiter));
        accept('\r');
        accept('\n');
        return new TableRow(row, cells, isTorn);
    }

    private String cell() throws IOException {
        cell.setLength(0);
        boolean ranOverLines = accept('"') && quoted();
        for (int next = peek(); next != delimiter && next != '\r' && next != '\n' && next != END; next = peek()) {
            isTorn |= ranOverLines && !Character.isWhitespace(next);
            keep((char) next, false);
        }
        return cell.toString();
    }

    /** Up to the closing mark; whether lines ended in between. */
    private boolean quoted() throws IOException {
        boolean ranOverLines = false;
        while (true) {
            int next = peek();
            if (next == END) {
                throw openQuote();
            }
            ranOverLines |= next == '\n' || next == '\r';
            if (next != '"') {
                keep((char) next, true);
                continue;
            }
            at++;
            if (peek() != '"') {
                return ranOverLines;
            }
            keep('"', true);
        }
    }

    private void keep(char next, boolean isQuoted) throws IOException {
        at++;
        if (++length > LONGEST_ROW) {
            if (isQuoted) {
                throw openQuote();
            }
            throw new IOException("row " + row + " is longer than " + LONGEST_ROW + " characters");
        }
        if (next != '\0') {
            cell.append(next);
        }
    }

    private ProblemFound openQuote() {
        return new ProblemFound(
                IntakeProblem.OPEN_QUOTE,
                List.of(new FieldProblem(
                        "row:" + row,
                        IntakeProblem.OPEN_QUOTE.code(),
                        "第 " + row + " 行的一个引号一直没有配对。",
                        "A quotation mark in row " + row + " is never closed.")));
    }

    private boolean accept(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled == 0 ? END : buffer[at];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
