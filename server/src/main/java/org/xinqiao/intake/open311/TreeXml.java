package org.xinqiao.intake.open311;

import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** XML 应答: writes an answer as the specification's XML: no namespace, lists by the name of what they hold. */
final class TreeXml {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** What XML 1.0 cannot hold at all. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private TreeXml() {}

    static String written(Tree tree) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            write(xml, tree.root(), tree.node());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, String name, JsonNode node) throws XMLStreamException {
        xml.writeStartElement(name);
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> part : node.properties()) {
                write(xml, part.getKey(), part.getValue());
            }
        } else if (node.isArray()) {
            for (JsonNode each : node) {
                write(xml, Tree.oneOf(name), each);
            }
        } else if (!node.isNull()) {
            xml.writeCharacters(UNWRITABLE.matcher(node.asString()).replaceAll(""));
        }
        xml.writeEndElement();
    }
}
