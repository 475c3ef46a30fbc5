package org.xinqiao.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xinqiao.knowledge.model.RawArticle;
import org.xinqiao.knowledge.model.RawArticle.Part;
import org.xinqiao.platform.SafeCell;

/** Excel 文件: the first sheet, whose first line names the parts. */
final class SheetArticles {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LAST_DAY = 200_000;

    private SheetArticles() {}

    static List<RawArticle> read(byte[] content) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> lines = rows.iterator();
            Map<Integer, Part> heads = lines.hasNext() ? heads(lines.next()) : Map.of();
            if (heads.isEmpty()) {
                throw new IOException("the first line names no part");
            }
            List<RawArticle> articles = new ArrayList<>();
            while (lines.hasNext() && articles.size() <= ArticleFile.MOST) {
                RawArticle article = article(lines.next(), heads);
                if (article.parts().values().stream().anyMatch(part -> !part.isBlank())) {
                    articles.add(article);
                }
            }
            return articles;
        }
    }

    private static Map<Integer, Part> heads(Row first) {
        Map<Integer, Part> heads = new HashMap<>();
        for (int column = 0; column < first.getCellCount(); column++) {
            int at = column;
            first.getOptionalCell(column)
                    .map(cell -> text(cell, false))
                    .flatMap(head -> Part.named(head).or(() -> Part.named(head.replaceAll("\\s.*$", ""))))
                    .ifPresent(part -> heads.putIfAbsent(at, part));
        }
        return heads;
    }

    private static RawArticle article(Row row, Map<Integer, Part> heads) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        heads.forEach((column, part) -> {
            boolean isDay = part == Part.FROM || part == Part.UNTIL;
            parts.put(
                    part,
                    SafeCell.in(row.getOptionalCell(column)
                            .map(cell -> text(cell, isDay))
                            .orElse("")));
        });
        return new RawArticle(row.getRowNum(), parts);
    }

    /** A formula counts as it is written; a number in a column of days as the day that it stands for. */
    private static String text(Cell cell, boolean isDay) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.FORMULA || value == null) {
            return value == null ? "" : value.toString();
        }
        if (value instanceof BigDecimal number) {
            int days = number.intValue();
            return isDay && days > 0 && days < LAST_DAY
                    ? EPOCH.plusDays(days).toString()
                    : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
