package org.xinqiao.intake.store;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file. A quotation mark that is never closed ends in an error, not in a full memory. */
final class CsvRows implements TableRows {

    private static final int BOM = 0xFEFF;

    private final RowLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(Path file, TableShape shape) throws IOException {
        limit = new RowLimit(new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), Charset.forName(shape.encoding()))));
        limit.skipMark();
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(shape.delimiter())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get()
                .parse(limit);
        records = parser.iterator();
    }

    @Override
    public @Nullable TableRow next() {
        while (records.hasNext()) {
            CSVRecord record = records.next();
            limit.rowRead();
            TableRow row = new TableRow(
                    Math.toIntExact(record.getRecordNumber()),
                    record.stream().map(cell -> cell.replace("\0", "")).toList());
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Counts what is read between two rows. */
    private static final class RowLimit extends FilterReader {

        private static final int LONGEST_ROW = 1 << 22;
        private int read;

        private RowLimit(Reader in) {
            super(in);
        }

        private void skipMark() throws IOException {
            in.mark(1);
            if (in.read() != BOM) {
                in.reset();
            }
        }

        private void rowRead() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return in.read();
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            count(count);
            return count;
        }

        private void count(int more) throws IOException {
            read += Math.max(0, more);
            if (read > LONGEST_ROW) {
                throw new IOException("a row of more than " + LONGEST_ROW + " characters");
            }
        }
    }
}
