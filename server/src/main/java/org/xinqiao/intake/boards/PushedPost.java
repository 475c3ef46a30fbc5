package org.xinqiao.intake.boards;

import java.util.List;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 推送的帖子: reads what a board sends by itself. */
final class PushedPost {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PushedPost() {}

    /** @throws ProblemFound with {@link IntakeProblem#INVALID} for what is no post */
    static Post read(byte[] body) {
        JsonNode sent;
        try {
            sent = JSON.readTree(body);
        } catch (JacksonException _) {
            throw wrong("", "内容不是 JSON。", "This is no JSON.");
        }
        Post post = new Post(
                sent.path("id").asString(""),
                sent.path("thread").asString(""),
                sent.path("title").asString(""),
                PostReader.plain(sent.path("text").asString("")),
                sent.path("author").asString(""),
                sent.path("phone").asString(""),
                PostTime.read(sent.path("at").asString("")));
        if (!post.isWhole()) {
            throw wrong("id", "缺少 id，或标题与正文都为空。", "The id is missing, or title and text are both empty.");
        }
        return post;
    }

    private static ProblemFound wrong(String field, String zh, String en) {
        return new ProblemFound(IntakeProblem.INVALID, List.of(new FieldProblem(field, "unreadable", zh, en)));
    }
}
