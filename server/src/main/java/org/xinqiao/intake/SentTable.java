package org.xinqiao.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xinqiao.intake.store.TableFile;
import org.xinqiao.intake.store.TableRow;
import org.xinqiao.intake.store.TableRows;
import org.xinqiao.intake.store.TableShape;
import org.xinqiao.intake.store.TableSize;
import org.xinqiao.platform.ProblemFound;

/** 送来的表格: an Excel or CSV file that somebody sent, row by row, for other rooms; nothing of it stays on a disk. */
public final class SentTable {

    private SentTable() {}

    /** 行. @param no the number that a spreadsheet shows beside it */
    public record Row(int no, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in that column; nothing where the row is too short. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * The rows that hold anything, so many at the most.
     *
     * @throws ProblemFound with an {@link IntakeProblem} for what is no table, or too much of one
     */
    public static List<Row> rows(byte[] content, int most) {
        TableFile file = new InMemory(content);
        try {
            TableShape shape = TableShape.of(file);
            TableSize.check(file, shape);
            return read(file, shape, most);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof ProblemFound found) {
                throw found;
            }
            throw new ProblemFound(IntakeProblem.NOT_A_TABLE);
        }
    }

    private static List<Row> read(TableFile file, TableShape shape, int most) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (TableRows table = TableRows.open(file, shape)) {
            for (TableRow row = table.next(); row != null && rows.size() < most; row = table.next()) {
                rows.add(new Row(row.no(), row.cells()));
            }
        }
        return rows;
    }

    /** 内存中的文件: beside a workbook's reader, which jumps about in a file that is out of sight as soon as it is open. */
    private static final class InMemory implements TableFile {

        private final byte[] content;

        InMemory(byte[] content) {
            this.content = content;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public <T> T jumpingAbout(Use<T> use) throws IOException {
            Path plain = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(plain, content);
                return use.of(plain);
            } finally {
                Files.deleteIfExists(plain);
            }
        }
    }
}
