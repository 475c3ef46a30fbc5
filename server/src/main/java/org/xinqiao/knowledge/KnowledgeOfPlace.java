package org.xinqiao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.knowledge.store.ArticleTable;
import org.xinqiao.platform.PlaceLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the articles, templates and authorisations that a place begins with. A place that says nothing has none. */
@Component
class KnowledgeOfPlace implements PlaceLoader {

    private static final int FLOOR = 70;

    private final ArticleTable articles;
    private final FirstArticles first;
    private final FirstTemplates templates;
    private final JsonMapper json;

    KnowledgeOfPlace(ArticleTable articles, FirstArticles first, FirstTemplates templates, JsonMapper json) {
        this.articles = articles;
        this.first = first;
        this.templates = templates;
        this.json = json;
    }

    @Override
    public String room() {
        return "knowledge";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !articles.isEmpty();
    }

    @Override
    public String load(Path place) {
        Path folder = place.resolve("knowledge");
        if (!Files.isDirectory(folder)) {
            return "no articles";
        }
        List<JsonNode> all = read(folder.resolve("articles.json"));
        first.load(all);
        int kept = templates.load(place);
        return all.size() + " articles, " + kept + " templates";
    }

    private List<JsonNode> read(Path file) {
        try {
            return json.readTree(Files.readAllBytes(file)).valueStream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
