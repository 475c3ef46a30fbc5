package org.xinqiao.intake.store;

import java.io.IOException;
import org.xinqiao.platform.ProblemFound;

/** 表格大小: whether a file can be read in bounded memory. */
public final class TableSize {

    private TableSize() {}

    /** @throws ProblemFound where it cannot, or is another kind of file */
    public static void check(TableFile file, TableShape shape) throws IOException {
        if (shape.isWorkbook()) {
            file.jumpingAbout(WorkbookSize::check);
        }
    }
}
