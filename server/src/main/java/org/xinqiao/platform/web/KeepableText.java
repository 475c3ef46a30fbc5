package org.xinqiao.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** 可保存的文字: JSON may name characters that no database keeps: NUL, and halves of a pair. */
final class KeepableText {

    private static final JsonFactory JSON = new JsonFactory();

    private KeepableText() {}

    /** @throws ProblemFound naming the first field that cannot be kept; what is no JSON is left to be told by its reader */
    static void check(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && !isKeepable(parser.getString())) {
                    throw new ProblemFound(PlatformProblem.UNREADABLE, List.of(problem(parser.currentName())));
                }
            }
        } catch (JacksonException _) {
            // told by whoever reads it
        }
    }

    private static FieldProblem problem(@Nullable String name) {
        String field = name == null || !isKeepable(name) ? "" : name;
        return new FieldProblem(
                field, "unreadable", "含有无法保存的字符，请删除。", "There is a character that cannot be kept; remove it.");
    }

    static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
