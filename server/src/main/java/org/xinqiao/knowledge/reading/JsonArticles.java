package org.xinqiao.knowledge.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinqiao.knowledge.model.RawArticle;
import org.xinqiao.knowledge.model.RawArticle.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON 文件: a list of objects whose members are the parts, in English or in Chinese; lines may be a list. */
final class JsonArticles {

    private JsonArticles() {}

    static List<RawArticle> read(byte[] content, JsonMapper json) throws IOException {
        JsonNode all = json.readTree(content);
        JsonNode list = all.isObject() ? all.path("articles") : all;
        if (!list.isArray()) {
            throw new IOException("no list of articles");
        }
        List<RawArticle> articles = new ArrayList<>();
        for (JsonNode each : list) {
            Map<Part, String> parts = new EnumMap<>(Part.class);
            each.properties()
                    .forEach(member ->
                            Part.named(member.getKey()).ifPresent(part -> parts.put(part, words(member.getValue()))));
            articles.add(new RawArticle(articles.size() + 1, parts));
        }
        return articles;
    }

    private static String words(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(each -> each.asString("")).collect(Collectors.joining("\n"))
                : value.asString("");
    }
}
