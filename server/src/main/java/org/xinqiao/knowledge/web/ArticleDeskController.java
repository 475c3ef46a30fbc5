package org.xinqiao.knowledge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.files.FileId;
import org.xinqiao.knowledge.ArticleLinks;
import org.xinqiao.knowledge.ArticleReading;
import org.xinqiao.knowledge.Articles;
import org.xinqiao.knowledge.TextReading;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.organisation.UnitId;
import tools.jackson.databind.JsonNode;

/** 知识采编接口: writing, reviewing, withdrawing. */
@RestController
@RequestMapping("/api/articles")
class ArticleDeskController {

    private static final int NOTE = 500;

    private final Articles articles;
    private final ArticleReading reading;
    private final ArticleLinks links;
    private final TextReading texts;
    private final KnowledgeViews views;

    ArticleDeskController(
            Articles articles, ArticleReading reading, ArticleLinks links, TextReading texts, KnowledgeViews views) {
        this.articles = articles;
        this.reading = reading;
        this.links = links;
        this.texts = texts;
        this.views = views;
    }

    /**
     * 条目表单.
     *
     * @param unit whose it is, for a new one
     * @param version that was read, and
     * @param saves how often it had been saved then, for one that is there
     */
    record ArticleBody(
            @Nullable String unit,
            @Nullable Integer version,
            @Nullable Integer saves,
            String area,
            @Nullable String matter,
            ArticleText.Reach reach,
            String title,
            String titleEn,
            String question,
            String answer,
            String basis,
            String documents,
            String steps,
            List<ArticleText.Phone> phones,
            List<ArticleText.Link> links,
            @Nullable String from,
            @Nullable String until) {}

    /** 版本依据: the version somebody acts on, as they read it. */
    record Acting(int saves) {}

    /** 审核意见. */
    record Review(int saves, boolean agreed, String note) {}

    /** 撤下理由. */
    record Withdrawal(String why) {}

    /** 相关条目. */
    record Relation(String other, boolean on) {}

    /** 附件编号. */
    record Attachments(List<String> files) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KnowledgeViews.VersionView begin(
            @RequestBody @Schema(implementation = ArticleBody.class) JsonNode body, Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        UnitId unit = form.unit("unit");
        ArticleText text = form.text(texts, reading.today());
        return shown(articles.begin(unit, text, viewer), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/save")
    KnowledgeViews.VersionView save(
            @PathVariable long id,
            @RequestBody @Schema(implementation = ArticleBody.class) JsonNode body,
            Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        int version = form.number("version", 1, Integer.MAX_VALUE);
        int saves = form.saves();
        ArticleText text = form.text(texts, reading.today());
        return shown(articles.save(id, version, saves, text, viewer), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/submit")
    KnowledgeViews.VersionView submit(
            @PathVariable long id, @RequestBody @Schema(implementation = Acting.class) JsonNode body, Viewer viewer) {
        return shown(articles.submit(id, saves(body), viewer), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/take-back")
    KnowledgeViews.VersionView takeBack(
            @PathVariable long id, @RequestBody @Schema(implementation = Acting.class) JsonNode body, Viewer viewer) {
        return shown(articles.takeBack(id, saves(body), viewer), viewer);
    }

    private static int saves(JsonNode body) {
        KnowledgeForm form = new KnowledgeForm(body);
        int saves = form.saves();
        form.check();
        return saves;
    }

    /** Who does not agree says why. */
    @PostMapping("/{id:\\d{1,18}}/review")
    KnowledgeViews.VersionView review(
            @PathVariable long id, @RequestBody @Schema(implementation = Review.class) JsonNode body, Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        int saves = form.saves();
        boolean agreed = form.flag("agreed");
        String note = agreed ? form.optional("note", NOTE) : form.words("note", NOTE);
        form.check();
        return shown(articles.review(id, saves, agreed, note, viewer), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable long id,
            @RequestBody @Schema(implementation = Withdrawal.class) JsonNode body,
            Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        String why = form.words("why", NOTE);
        form.check();
        articles.withdraw(id, why, viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/related")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relate(
            @PathVariable long id, @RequestBody @Schema(implementation = Relation.class) JsonNode body, Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        Long other = form.id("other");
        if (other == null) {
            form.wrong("other", "请选择条目。", "Choose an article.");
        }
        form.check();
        links.relate(id, other == null ? 0 : other, form.flag("on"), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/attachments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(
            @PathVariable long id,
            @RequestBody @Schema(implementation = Attachments.class) JsonNode body,
            Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        List<FileId> files = form.ids("files").stream().map(FileId::new).toList();
        if (files.isEmpty()) {
            form.wrong("files", "请先上传附件。", "Upload a file first.");
        }
        form.check();
        links.attach(id, files, viewer);
    }

    private KnowledgeViews.VersionView shown(ArticleVersion version, Viewer viewer) {
        return views.version(version, viewer);
    }
}
