package org.xinqiao.intake.store;

import java.util.List;

/**
 * 行: one row of a file.
 *
 * @param no the number that a spreadsheet shows beside it
 * @param isTorn whether a quotation mark stands so that later lines have slipped into one of its cells
 */
public record TableRow(int no, List<String> cells, boolean isTorn) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public TableRow(int no, List<String> cells) {
        this(no, cells, false);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
