package org.xinqiao.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
    private int begun;

    private WordArticles() {}

    static List<RawArticle> read(byte[] document) throws IOException {
        WordArticles reading = new WordArticles();
        try {
            int number = 0;
            for (Paragraph each : paragraphs(document)) {
                number++;
                reading.take(each, number);
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
        reading.end();
        return reading.articles;
    }

    private record Paragraph(String style, String text) {
        boolean isHeading() {
            return style.equals("Heading1") || style.equals("1") || style.equalsIgnoreCase("heading 1");
        }
    }

    private static List<Paragraph> paragraphs(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String style = "";
        while (xml.hasNext()) {
            int what = xml.next();
            String name = xml.hasName() ? xml.getLocalName() : "";
            if (what == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "pStyle" ->
                        style = Optional.ofNullable(xml.getAttributeValue(xml.getNamespaceURI(), "val"))
                                .orElse("");
                    case "t" -> text.append(xml.getElementText());
                    case "br", "cr" -> text.append('\n');
                    case "tab" -> text.append(' ');
                    default -> {
                        // nothing that is read
                    }
                }
            } else if (what == XMLStreamConstants.END_ELEMENT && name.equals("p")) {
                paragraphs.add(new Paragraph(style, text.toString().strip()));
                text.setLength(0);
                style = "";
            }
        }
        return paragraphs;
    }

    private void take(Paragraph paragraph, int number) {
        String text = paragraph.text();
        if (text.isEmpty()) {
            return;
        }
        int colon = indexOfColon(text);
        Optional<Part> named = colon < 0 ? Optional.empty() : Part.named(text.substring(0, colon));
        String rest = named.isPresent() ? text.substring(colon + 1).strip() : text;
        Part next = named.orElse(paragraph.isHeading() ? Part.TITLE : null);
        if (next == Part.TITLE) {
            end();
            begun = number;
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
