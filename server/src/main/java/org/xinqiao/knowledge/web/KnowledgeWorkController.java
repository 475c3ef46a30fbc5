package org.xinqiao.knowledge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.knowledge.ArticleFeedback;
import org.xinqiao.knowledge.KnowledgeGaps;
import org.xinqiao.knowledge.KnowledgeHealth;
import org.xinqiao.knowledge.KnowledgeProblem;
import org.xinqiao.knowledge.model.Feedback;
import org.xinqiao.knowledge.model.HealthScore;
import org.xinqiao.knowledge.store.FeedbackTable.FeedbackRow;
import org.xinqiao.knowledge.store.GapTable;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;

/** 知识待办接口: feedback, questions without an answer, and how well units keep their articles. */
@RestController
class KnowledgeWorkController {

    private static final int PAGE = 30;
    private static final int WORDS = 1_000;
    private static final int QUESTION = 300;

    private final ArticleFeedback feedback;
    private final KnowledgeGaps gaps;
    private final KnowledgeHealth health;
    private final KnowledgeViews views;

    KnowledgeWorkController(
            ArticleFeedback feedback, KnowledgeGaps gaps, KnowledgeHealth health, KnowledgeViews views) {
        this.feedback = feedback;
        this.gaps = gaps;
        this.health = health;
        this.views = views;
    }

    /** 反馈表单. */
    record FeedbackBody(Feedback.Kind kind, String words) {}

    /** 反馈答复. */
    record Settlement(boolean rightSo, String answer) {}

    /** 反馈视图. */
    record FeedbackView(
            String id,
            String article,
            int version,
            String title,
            String titleEn,
            Feedback.Kind kind,
            String words,
            String by,
            Instant at,
            Instant due,
            String answer,
            @Nullable Boolean rightSo,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {}

    /** 一页反馈. */
    record FeedbackPage(List<FeedbackView> items, @Nullable String next) {}

    /** 提问表单. */
    record GapBody(String question) {}

    /** 提问的处理. @param article that answers it now; none where nothing has to be written */
    record GapSettlement(@Nullable String article, String note) {}

    /** 没有答案的提问. */
    record GapView(String id, String words, int times, Instant first, Instant last) {}

    /** 一页提问. */
    record GapPage(List<GapView> items, @Nullable String next) {}

    /** 健康度. */
    record HealthView(
            @Nullable NamedUnit unit,
            int score,
            int articles,
            int valid,
            int reviews,
            int reviewsInTime,
            int feedback,
            int feedbackInTime) {}

    @PostMapping("/api/articles/{id:\\d{1,18}}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            @PathVariable long id,
            @RequestBody @Schema(implementation = FeedbackBody.class) JsonNode body,
            Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        Feedback.Kind kind = form.choice("kind", Feedback.Kind.class);
        String words = form.words("words", WORDS);
        form.check();
        feedback.give(id, kind, words, viewer);
    }

    @GetMapping("/api/article-feedback")
    FeedbackPage feedback(
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(required = false) @Nullable Long after,
            Viewer viewer) {
        Slice<FeedbackRow> page = Slice.of(feedback.page(own, after, PAGE + 1, viewer), PAGE);
        return new FeedbackPage(
                page.items().stream().map(this::shown).toList(),
                page.next(last -> Long.toString(last.feedback().id())));
    }

    private FeedbackView shown(FeedbackRow row) {
        Feedback it = row.feedback();
        return new FeedbackView(
                Long.toString(it.id()),
                Long.toString(it.article()),
                it.version(),
                row.title(),
                row.titleEn(),
                it.kind(),
                it.words(),
                views.name(it.by()),
                it.at(),
                it.due(),
                it.answer(),
                it.rightSo(),
                it.settledBy() == null ? null : views.name(it.settledBy()),
                it.settledAt());
    }

    @PostMapping("/api/article-feedback/{id:\\d{1,18}}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(
            @PathVariable long id,
            @RequestBody @Schema(implementation = Settlement.class) JsonNode body,
            Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        String answer = form.words("answer", WORDS);
        form.check();
        feedback.settle(id, form.flag("rightSo"), answer, viewer);
    }

    @PostMapping("/api/knowledge-gaps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(@RequestBody @Schema(implementation = GapBody.class) JsonNode body, Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        String question = form.words("question", QUESTION);
        form.check();
        gaps.tell(question, viewer);
    }

    /** @param after how often the last one shown was asked, and its number */
    @GetMapping("/api/knowledge-gaps")
    GapPage gaps(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        Slice<GapTable.Gap> page = Slice.of(gaps.page(behind(after), PAGE + 1, viewer), PAGE);
        return new GapPage(
                page.items().stream()
                        .map(gap ->
                                new GapView(Long.toString(gap.id()), gap.words(), gap.times(), gap.first(), gap.last()))
                        .toList(),
                page.next(last -> last.times() + "_" + last.id()));
    }

    private static GapTable.@Nullable Behind behind(String after) {
        if (after.isEmpty()) {
            return null;
        }
        if (!after.matches("\\d{1,9}_\\d{1,18}")) {
            throw new ProblemFound(KnowledgeProblem.BAD_CURSOR);
        }
        String[] parts = after.split("_", 2);
        return new GapTable.Behind(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    @PostMapping("/api/knowledge-gaps/{id:\\d{1,18}}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleGap(
            @PathVariable long id,
            @RequestBody @Schema(implementation = GapSettlement.class) JsonNode body,
            Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        Long article = form.id("article");
        String note = article == null ? form.words("note", WORDS / 2) : form.optional("note", WORDS / 2);
        form.check();
        gaps.settle(id, article, note, viewer);
    }

    @GetMapping("/api/knowledge-health")
    List<HealthView> health(Viewer viewer) {
        return health.list(viewer).stream().map(this::shown).toList();
    }

    private HealthView shown(HealthScore it) {
        return new HealthView(
                views.unit(it.unit()),
                it.score(),
                it.articles(),
                it.valid(),
                it.reviews(),
                it.reviewsInTime(),
                it.feedback(),
                it.feedbackInTime());
    }
}
