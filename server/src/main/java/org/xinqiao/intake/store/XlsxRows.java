package org.xinqiao.intake.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's first sheet. Nothing is evaluated: a formula counts as what it came to when the file was saved,
 * or as it is written if that is not known.
 */
final class XlsxRows implements TableRows {

    private static final int WIDEST = 500;
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxRows(TableFile file) throws IOException {
        workbook = file.jumpingAbout(
                book -> new ReadableWorkbook(book.toFile(), new ReadingOptions(hasStyles(book), false)));
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    @Override
    public @Nullable TableRow next() {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.min(WIDEST, row.getCellCount()); i++) {
                cells.add(row.getOptionalCell(i).map(this::text).orElse("").replace("\0", ""));
            }
            TableRow read = new TableRow(row.getRowNum(), cells);
            if (!read.isBlank()) {
                return read;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell)
                    ? date(number)
                    : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value != null) {
            return value.toString();
        }
        String formula = cell.getFormula();
        return formula == null || formula.isEmpty() ? "" : "=" + formula;
    }

    private String date(BigDecimal days) {
        long seconds = days.multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return WRITTEN.format((workbook.isDate1904() ? EPOCH_1904 : EPOCH).plusSeconds(seconds));
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String letters = LITERALS.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("y") || letters.contains("d") || letters.contains("h");
    }

    /** One without styles must not be asked for them. */
    private static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }
}
