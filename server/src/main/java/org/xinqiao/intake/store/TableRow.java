package org.xinqiao.intake.store;

import java.util.List;

/**
 * 行: one row of a file.
 *
 * @param no the number that a spreadsheet shows beside it
 */
public record TableRow(int no, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
