package org.xinqiao.intake.boards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;
import org.xinqiao.intake.store.BoardTable.Board;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 读帖: makes posts of what a board answered: RSS or Atom, JSON by paths, HTML by selectors. At most so many of each. */
final class PostReader {

    static final int MOST = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    private PostReader() {}

    /** In the order in which the board shows them. */
    static List<Post> read(Board board, GuardedWeb.Answer answer) throws Unreachable {
        Map<String, String> shape = shape(board.shape());
        List<Post> posts = switch (board.kind()) {
            case FEED -> FeedReader.read(document(answer, board.address(), Parser.xmlParser()));
            case HTML -> html(document(answer, board.address(), Parser.htmlParser()), shape);
            case JSON -> json(answer.body(), shape);
            case PUSH -> List.of();
        };
        return posts.stream().filter(Post::isWhole).limit(MOST).toList();
    }

    static Map<String, String> shape(String written) {
        return JSON.readValue(written, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    }

    /** The encoding is found out: by the header, a mark at the beginning, or what the document says itself. */
    private static Document document(GuardedWeb.Answer answer, String address, Parser parser) throws Unreachable {
        try {
            return Jsoup.parse(new ByteArrayInputStream(answer.body()), answer.charset(), address, parser);
        } catch (IOException | IllegalArgumentException _) {
            throw Unreachable.now("读到的内容无法识别。");
        }
    }

    private static List<Post> html(Document document, Map<String, String> shape) throws Unreachable {
        try {
            List<Post> posts = new ArrayList<>();
            for (Element each : document.select(part(shape, "item"))) {
                String link = shape.containsKey("link")
                        ? each.select(part(shape, "link")).attr("abs:href")
                        : "";
                posts.add(new Post(
                        first(link, chosen(each, shape, "id")),
                        "",
                        chosen(each, shape, "title"),
                        chosen(each, shape, "text"),
                        chosen(each, shape, "author"),
                        "",
                        PostTime.read(chosen(each, shape, "at"))));
            }
            return posts;
        } catch (Selector.SelectorParseException _) {
            throw Unreachable.now("选择器写得不对，请检查。");
        }
    }

    private static List<Post> json(byte[] body, Map<String, String> shape) throws Unreachable {
        try {
            List<Post> posts = new ArrayList<>();
            for (JsonNode each : at(JSON.readTree(body), part(shape, "items"))) {
                posts.add(new Post(
                        value(each, shape, "id"),
                        value(each, shape, "thread"),
                        value(each, shape, "title"),
                        plain(value(each, shape, "text")),
                        value(each, shape, "author"),
                        value(each, shape, "phone"),
                        PostTime.read(value(each, shape, "at"))));
            }
            return posts;
        } catch (JacksonException _) {
            throw Unreachable.now("读到的不是 JSON。");
        }
    }

    private static String part(Map<String, String> shape, String name) throws Unreachable {
        String written = shape.getOrDefault(name, "").strip();
        if (written.isEmpty()) {
            throw Unreachable.now("没有设置“" + name + "”在哪里，请补充。");
        }
        return written;
    }

    private static String chosen(Element item, Map<String, String> shape, String name) {
        String selector = shape.getOrDefault(name, "").strip();
        if (selector.isEmpty()) {
            return "";
        }
        Element found = item.selectFirst(selector);
        return found == null ? "" : found.wholeText().strip();
    }

    private static String value(JsonNode item, Map<String, String> shape, String name) {
        String path = shape.getOrDefault(name, "").strip();
        return path.isEmpty() ? "" : at(item, path).asString("");
    }

    /** A path of names parted by dots; empty for the whole. */
    private static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = name.isEmpty() || name.equals("$") ? found : found.path(name);
        }
        return found;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** Markup within is read as what it shows, line by line. */
    static String plain(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text.strip();
        }
        Document shown = Jsoup.parseBodyFragment(text);
        shown.select("script, style").remove();
        shown.select("p, div, li").append("\n");
        return shown.wholeText().strip();
    }
}
