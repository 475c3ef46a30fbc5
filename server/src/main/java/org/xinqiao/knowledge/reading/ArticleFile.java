package org.xinqiao.knowledge.reading;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.xinqiao.knowledge.model.RawArticle;
import tools.jackson.databind.json.JsonMapper;

/** 知识文件: what articles a file holds, in whichever of the three kinds it is. */
public final class ArticleFile {

    /** More are brought in several files. */
    public static final int MOST = 2_000;

    private ArticleFile() {}

    /**
     * All of its articles, as they stand there.
     *
     * @throws IOException where it is none of the kinds, damaged, too large when unpacked, or has too many
     */
    public static List<RawArticle> read(String name, byte[] content, JsonMapper json) throws IOException {
        List<RawArticle> articles = parsed(name.toLowerCase(Locale.ROOT), content, json);
        if (articles.size() > MOST) {
            throw new IOException("more than " + MOST + " articles");
        }
        return articles;
    }

    private static List<RawArticle> parsed(String name, byte[] content, JsonMapper json) throws IOException {
        try {
            if (name.endsWith(".json")) {
                return JsonArticles.read(content, json);
            }
            if (name.endsWith(".xlsx")) {
                Unpacked.check(content);
                return SheetArticles.read(content);
            }
            if (name.endsWith(".docx")) {
                Unpacked.check(content);
                return WordArticles.read(content);
            }
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
        throw new IOException("none of the kinds that are read: " + name);
    }
}
