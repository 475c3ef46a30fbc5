package org.xinqiao.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.xinqiao.knowledge.model.RawArticle;
import org.xinqiao.knowledge.model.RawArticle.Part;

/**
 * Word 文件: a paragraph that begins with 标题： begins an article, one that begins with the name of another part begins that; what
 * follows belongs to it. A heading of the first level is a title too.
 */
final class WordArticles {

    private final List<RawArticle> articles = new ArrayList<>();
    private Map<Part, String> parts = new EnumMap<>(Part.class);
    private @Nullable Part part;
    private int paragraph;
    private int begun;

    private WordArticles() {}

    static List<RawArticle> read(byte[] content) throws IOException {
        WordArticles reading = new WordArticles();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            reading.take(document.getBodyElements());
        }
        reading.end();
        return reading.articles;
    }

    /** In their order, those in the cells of a table one cell after another. */
    private void take(List<IBodyElement> elements) {
        for (IBodyElement each : elements) {
            switch (each) {
                case XWPFParagraph paragraph -> take(paragraph.getText().strip(), isHeading(paragraph));
                case XWPFTable table ->
                    table.getRows().stream()
                            .flatMap(row -> row.getTableCells().stream())
                            .forEach(cell -> take(cell.getBodyElements()));
                case XWPFSDT field -> take(field.getContent().getText().strip(), false);
                default -> {
                    // pictures and charts hold no words that are read
                }
            }
        }
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        String id = paragraph.getStyle();
        XWPFStyles styles = paragraph.getDocument().getStyles();
        XWPFStyle style = id == null || styles == null ? null : styles.getStyle(id);
        return style == null ? "Heading1".equals(id) : "heading 1".equalsIgnoreCase(style.getName());
    }

    private void take(String text, boolean heading) {
        paragraph++;
        if (text.isEmpty()) {
            return;
        }
        int colon = indexOfColon(text);
        Optional<Part> named = colon < 0 ? Optional.empty() : Part.named(text.substring(0, colon));
        String rest = named.isPresent() ? text.substring(colon + 1).strip() : text;
        Part next = named.orElse(heading ? Part.TITLE : null);
        if (next == Part.TITLE) {
            end();
            begun = paragraph;
        }
        if (next != null) {
            part = next;
        }
        if (part != null) {
            parts.merge(part, rest, (before, more) -> before.isEmpty() ? more : before + "\n" + more);
        }
    }

    private static int indexOfColon(String text) {
        int full = text.indexOf('：');
        int half = text.indexOf(':');
        return full < 0 ? half : half < 0 ? full : Math.min(full, half);
    }

    private void end() {
        if (!parts.isEmpty()) {
            articles.add(new RawArticle(begun, parts));
        }
        parts = new EnumMap<>(Part.class);
        part = null;
    }
}
