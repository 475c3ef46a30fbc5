package org.xinqiao.intake.store;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** 逐行读取: the rows of a file one after the other, blank ones left out, never the whole file at once. */
public interface TableRows extends Closeable {

    /** The next row that holds anything; absent at the end. */
    @Nullable
    TableRow next() throws IOException;

    static TableRows open(TableFile file, TableShape shape) throws IOException {
        return shape.isWorkbook() ? new XlsxRows(file) : new CsvRows(file, shape);
    }
}
