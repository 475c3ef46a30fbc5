package org.xinqiao.knowledge.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.engines.hanyu.index.Hit;
import org.xinqiao.files.NamedFile;
import org.xinqiao.knowledge.ArticleReading;
import org.xinqiao.knowledge.ArticleSearch;
import org.xinqiao.knowledge.model.Article;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.knowledge.model.Standing;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 知识库视图: articles as screens show them. */
@Component
class KnowledgeViews {

    private final Areas areas;
    private final Units units;
    private final Matters matters;
    private final Accounts accounts;
    private final ArticleReading reading;

    KnowledgeViews(Areas areas, Units units, Matters matters, Accounts accounts, ArticleReading reading) {
        this.areas = areas;
        this.units = units;
        this.matters = matters;
        this.accounts = accounts;
        this.reading = reading;
    }

    /** 条目的一行. */
    record ArticleLine(
            String id,
            int version,
            String title,
            String titleEn,
            @Nullable NamedUnit unit,
            @Nullable NamedArea area,
            @Nullable NamedMatter matter,
            ArticleText.Reach reach,
            Standing standing,
            ArticleVersion.State state,
            LocalDate from,
            LocalDate until,
            String writer,
            Instant savedAt,
            @Nullable Instant reviewDue,
            String note) {}

    ArticleLine line(ArticleRow row) {
        return line(row.article(), row.version());
    }

    private ArticleLine line(Article article, ArticleVersion version) {
        ArticleText text = version.text();
        boolean isServed = Objects.equals(article.served(), version.number());
        return new ArticleLine(
                Long.toString(article.id()),
                version.number(),
                text.title(),
                text.titleEn(),
                unit(article.unit()),
                area(text.area()),
                matter(text.matter()),
                text.reach(),
                Standing.of(article, isServed ? text : null, reading.today()),
                version.state(),
                text.from(),
                text.until(),
                writer(version),
                version.savedAt(),
                version.state() == ArticleVersion.State.IN_REVIEW ? version.reviewDue() : null,
                version.note());
    }

    /** 条目内容. */
    record TextView(
            @Nullable NamedArea area,
            @Nullable NamedMatter matter,
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
            LocalDate from,
            LocalDate until) {}

    TextView text(ArticleText text) {
        return new TextView(
                area(text.area()),
                matter(text.matter()),
                text.reach(),
                text.title(),
                text.titleEn(),
                text.question(),
                text.answer(),
                text.basis(),
                text.documents(),
                text.steps(),
                text.phones(),
                text.links(),
                text.from(),
                text.until());
    }

    /**
     * 版本视图.
     *
     * @param reviewable whether the viewer may review it, as somebody who did not write on it
     */
    record VersionView(
            String article,
            int version,
            ArticleVersion.State state,
            TextView text,
            int saves,
            String writer,
            Instant savedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant reviewDue,
            @Nullable String reviewer,
            @Nullable Instant reviewedAt,
            String note,
            boolean reviewable) {}

    VersionView version(ArticleVersion it, Viewer viewer) {
        AccountId reviewer = it.reviewer();
        return new VersionView(
                Long.toString(it.article()),
                it.number(),
                it.state(),
                text(it.text()),
                it.saves(),
                writer(it),
                it.savedAt(),
                it.submittedAt(),
                it.reviewDue(),
                reviewer == null ? null : name(reviewer),
                it.reviewedAt(),
                it.note(),
                it.state() == ArticleVersion.State.IN_REVIEW && it.mayBeReviewedBy(viewer.account()));
    }

    /**
     * 条目页.
     *
     * @param line how it stands
     * @param text what there is to read
     * @param latest the newest version, for who works on it
     * @param works whether the viewer writes or reviews for its unit
     * @param why it was withdrawn
     */
    record ArticleView(
            ArticleLine line,
            TextView text,
            @Nullable VersionView latest,
            boolean works,
            String why,
            List<NamedFile> attachments,
            List<ArticleLine> chosen,
            List<ArticleLine> near) {}

    ArticleView article(
            ArticleReading.Opened opened,
            List<NamedFile> attachments,
            List<ArticleRow> chosen,
            List<ArticleRow> near,
            Viewer viewer) {
        ArticleVersion latest = opened.latest();
        return new ArticleView(
                line(opened.article(), opened.shown()),
                text(opened.shown().text()),
                latest == null ? null : version(latest, viewer),
                opened.works(),
                opened.article().why(),
                attachments,
                chosen.stream().map(this::line).toList(),
                near.stream().map(this::line).toList());
    }

    /**
     * 检索结果.
     *
     * @param answers whether it is near enough to be taken for the answer
     * @param passage that answers
     * @param answer of the whole article, to be said
     */
    record FoundView(
            ArticleLine article,
            boolean answers,
            double likeness,
            String passage,
            List<Hit.Mark> marks,
            String answer,
            String basis,
            List<ArticleText.Phone> phones) {}

    FoundView found(ArticleSearch.Found it) {
        ArticleText text = it.row().version().text();
        return new FoundView(
                line(it.row()),
                it.answers(),
                it.hit().likeness(),
                it.hit().passage(),
                it.hit().marks(),
                text.answer(),
                text.basis(),
                text.phones());
    }

    @Nullable
    NamedUnit unit(@Nullable UnitId id) {
        return id == null ? null : units.find(id).map(NamedUnit::of).orElse(null);
    }

    @Nullable
    NamedArea area(AreaCode code) {
        return areas.find(code).map(found -> areas.named(code)).orElse(null);
    }

    @Nullable
    NamedMatter matter(@Nullable MatterCode code) {
        return code == null
                ? null
                : matters.find(code).map(found -> matters.named(code)).orElse(null);
    }

    String name(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("");
    }

    private String writer(ArticleVersion it) {
        return it.writers().isEmpty() ? "" : name(it.writers().getLast());
    }
}
