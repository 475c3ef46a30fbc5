package org.xinqiao.casework.store;

import java.util.HexFormat;
import java.util.List;

/** COPY 文本: rows as PostgreSQL's COPY reads them. */
final class CopyText {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder();

    @SafeVarargs
    final void row(List<Object>... parts) {
        String before = "";
        for (List<Object> part : parts) {
            for (Object value : part) {
                text.append(before);
                add(value);
                before = "\t";
            }
        }
        text.append('\n');
    }

    String text() {
        return text.toString();
    }

    private void add(Object value) {
        switch (value) {
            case CaseRows.Nothing _ -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HEX.formatHex(bytes));
            case String words -> escaped(words);
            default -> text.append(value);
        }
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            switch (each) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(each);
            }
        }
    }
}
