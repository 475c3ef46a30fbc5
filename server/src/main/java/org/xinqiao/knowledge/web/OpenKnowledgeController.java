package org.xinqiao.knowledge.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.engines.hanyu.index.Hit;
import org.xinqiao.knowledge.ArticleSearch.Found;
import org.xinqiao.knowledge.OpenKnowledge;
import org.xinqiao.knowledge.model.ArticleList;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.store.ArticleListTable;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.platform.Slice;

/** 开放知识接口: for anybody, read only, limited like every door that is open to strangers. */
@RestController
@RequestMapping("/api/open/knowledge")
class OpenKnowledgeController {

    private static final int PAGE = 20;

    private final OpenKnowledge knowledge;
    private final KnowledgeViews views;
    private final Areas areas;

    OpenKnowledgeController(OpenKnowledge knowledge, KnowledgeViews views, Areas areas) {
        this.knowledge = knowledge;
        this.views = views;
        this.areas = areas;
    }

    /** 公开条目的一行. */
    record OpenLine(
            String id,
            String title,
            String titleEn,
            @Nullable NamedUnit unit,
            LocalDate until) {}

    /** 一页公开条目. */
    record OpenPage(List<OpenLine> items, @Nullable String next) {}

    /** 公开条目. */
    record OpenArticle(OpenLine line, KnowledgeViews.TextView text) {}

    /**
     * 回答.
     *
     * @param known whether there is one; without it nothing else is said
     * @param article that says so
     * @param passage its words
     */
    record OpenAnswer(
            boolean known,
            @Nullable OpenLine article,
            @Nullable String passage,
            List<Hit.Mark> marks,
            @Nullable String answer,
            @Nullable String basis,
            List<ArticleText.Phone> phones) {}

    /** Everything that is public, the newest first, or what is found by words and meaning. */
    @GetMapping("/articles")
    OpenPage articles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String after) {
        AreaCode where = known(area);
        if (!q.isBlank()) {
            return new OpenPage(
                    knowledge.find(q, where, PAGE).stream()
                            .map(found -> line(found.row()))
                            .toList(),
                    null);
        }
        Slice<ArticleRow> page =
                Slice.of(knowledge.page(where, ListForm.cursor(after, ArticleList.VALID.order()), PAGE + 1), PAGE);
        return new OpenPage(
                page.items().stream().map(this::line).toList(),
                page.next(
                        last -> ArticleListTable.cursor(ArticleList.VALID, last).text()));
    }

    @GetMapping("/articles/{id:\\d{1,18}}")
    OpenArticle article(@PathVariable long id) {
        var opened = knowledge.open(id);
        return new OpenArticle(
                line(new ArticleRow(opened.article(), opened.shown())),
                views.text(opened.shown().text()));
    }

    /** Answers in the words of an article that is named, or says that it does not know. */
    @GetMapping("/answer")
    OpenAnswer answer(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String area) {
        return q.isBlank()
                ? unknown()
                : knowledge.answer(q, known(area)).map(this::answered).orElseGet(OpenKnowledgeController::unknown);
    }

    private OpenAnswer answered(Found found) {
        ArticleText text = found.row().version().text();
        return new OpenAnswer(
                true,
                line(found.row()),
                found.hit().passage(),
                found.hit().marks(),
                text.answer(),
                text.basis(),
                text.phones());
    }

    private static OpenAnswer unknown() {
        return new OpenAnswer(false, null, null, List.of(), null, null, List.of());
    }

    private @Nullable AreaCode known(String area) {
        return AreaCode.parse(area).flatMap(areas::find).map(Area::code).orElse(null);
    }

    private OpenLine line(ArticleRow row) {
        ArticleText text = row.version().text();
        return new OpenLine(
                Long.toString(row.article().id()),
                text.title(),
                text.titleEn(),
                views.unit(row.article().unit()),
                text.until());
    }
}
