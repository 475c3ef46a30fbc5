package org.xinqiao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.knowledge.model.Article;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.knowledge.model.ArticleVersion.State;
import org.xinqiao.knowledge.store.ArticleTable;
import org.xinqiao.knowledge.store.ChangeTable;
import org.xinqiao.knowledge.store.VersionTable;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/** 知识采编: the front door to writing articles, reviewing them, and taking them back. */
@Service
public class Articles {

    private final ArticleTable articles;
    private final VersionTable versions;
    private final ChangeTable changes;
    private final KnowledgeRules rules;
    private final Audit audit;
    private final Clock clock;

    Articles(
            ArticleTable articles,
            VersionTable versions,
            ChangeTable changes,
            KnowledgeRules rules,
            Audit audit,
            Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.changes = changes;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** 新增: a first draft, which its unit answers for. */
    @Transactional
    public ArticleVersion begin(UnitId unit, ArticleText text, Viewer viewer) {
        rules.reach().demand(Power.WRITE_ARTICLES, unit, text.area(), viewer);
        Instant now = clock.instant();
        long id = articles.add(unit, now);
        versions.add(id, 1, text, viewer.account(), now);
        record(AuditAction.ARTICLE_ADDED, id, 1, viewer);
        return version(id, 1);
    }

    /**
     * 保存: writes over the draft, or begins the next version behind one that was reviewed.
     *
     * @param number of the version that was read
     * @param saves how often that had been saved when it was read
     * @throws ProblemFound with {@link KnowledgeProblem#STALE} where somebody else was quicker
     */
    @Transactional
    public ArticleVersion save(long id, int number, int saves, ArticleText text, Viewer viewer) {
        Article article = hold(id);
        ArticleVersion before = version(id, article.latest());
        rules.reach().demand(Power.WRITE_ARTICLES, article.unit(), text.area(), viewer);
        rules.reach().demand(Power.WRITE_ARTICLES, article.unit(), before.text().area(), viewer);
        if (before.number() != number || before.saves() != saves) {
            throw new ProblemFound(KnowledgeProblem.STALE);
        }
        Instant now = clock.instant();
        int kept = number;
        switch (before.state()) {
            case DRAFT -> versions.save(before, text, viewer.account(), now);
            case IN_REVIEW -> throw new ProblemFound(KnowledgeProblem.NOT_NOW);
            case APPROVED -> {
                kept = number + 1;
                versions.add(id, kept, text, viewer.account(), now);
                articles.setLatest(id, kept);
            }
        }
        record(AuditAction.ARTICLE_SAVED, id, kept, viewer);
        return version(id, kept);
    }

    /** 提交审核: to be looked at by somebody else within {@link KnowledgeRules#REVIEW}. */
    @Transactional
    public ArticleVersion submit(long id, int saves, Viewer viewer) {
        Article article = hold(id);
        ArticleVersion before = atWork(article, saves, State.DRAFT);
        rules.reach().demand(Power.WRITE_ARTICLES, article.unit(), before.text().area(), viewer);
        if (!before.text().isWhole()) {
            throw new ProblemFound(KnowledgeProblem.NOT_WHOLE);
        }
        Instant now = clock.instant();
        versions.submit(before, now, rules.due(KnowledgeRules.REVIEW, article.unit(), now));
        record(AuditAction.ARTICLE_SUBMITTED, id, before.number(), viewer);
        return version(id, before.number());
    }

    /** 收回: to write on, before anybody reviewed it. */
    @Transactional
    public ArticleVersion takeBack(long id, int saves, Viewer viewer) {
        Article article = hold(id);
        ArticleVersion before = atWork(article, saves, State.IN_REVIEW);
        rules.reach().demand(Power.WRITE_ARTICLES, article.unit(), before.text().area(), viewer);
        versions.takeBack(before);
        record(AuditAction.ARTICLE_SAVED, id, before.number(), viewer);
        return version(id, before.number());
    }

    /**
     * 审核: what is agreed to is served from now on, in place of the version before it.
     *
     * @throws ProblemFound with {@link KnowledgeProblem#OWN_WRITING} for who wrote on it
     */
    @Transactional
    public ArticleVersion review(long id, int saves, boolean agreed, String note, Viewer viewer) {
        Article article = hold(id);
        ArticleVersion before = atWork(article, saves, State.IN_REVIEW);
        rules.reach()
                .demand(Power.REVIEW_ARTICLES, article.unit(), before.text().area(), viewer);
        if (!before.mayBeReviewedBy(viewer.account())) {
            throw new ProblemFound(KnowledgeProblem.OWN_WRITING);
        }
        versions.review(before, agreed, note, viewer.account(), clock.instant());
        if (agreed) {
            serve(article, before.number());
        }
        audit.did(act(AuditAction.ARTICLE_REVIEWED, id, before.number(), viewer)
                .with("agreed", Boolean.toString(agreed)));
        return version(id, before.number());
    }

    private void serve(Article article, int number) {
        articles.serve(article.id(), number);
        Integer served = article.served();
        if (served != null) {
            changes.tell(article.id(), served);
        }
        changes.tell(article.id(), number);
    }

    /** 撤下: nothing of it is shown from now on; it can be reviewed and served anew. */
    @Transactional
    public void withdraw(long id, String why, Viewer viewer) {
        Article article = hold(id);
        Integer served = article.served();
        if (served == null) {
            throw new ProblemFound(KnowledgeProblem.NOT_NOW);
        }
        rules.reach()
                .demand(
                        Power.REVIEW_ARTICLES,
                        article.unit(),
                        version(id, served).text().area(),
                        viewer);
        articles.withdraw(id, why, viewer.account(), clock.instant());
        changes.tell(id, served);
        audit.did(act(AuditAction.ARTICLE_WITHDRAWN, id, served, viewer).with("why", why));
    }

    /** 批量起草: many first drafts, all or none. */
    @Transactional
    public List<Long> beginAll(UnitId unit, List<ArticleText> texts, Viewer viewer) {
        return texts.stream().map(text -> begin(unit, text, viewer).article()).toList();
    }

    private ArticleVersion atWork(Article article, int saves, State wanted) {
        ArticleVersion latest = version(article.id(), article.latest());
        if (latest.state() != wanted) {
            throw new ProblemFound(KnowledgeProblem.NOT_NOW);
        }
        if (latest.saves() != saves) {
            throw new ProblemFound(KnowledgeProblem.STALE);
        }
        return latest;
    }

    private Article hold(long id) {
        return articles.hold(id).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_ARTICLE));
    }

    private ArticleVersion version(long id, int number) {
        return versions.find(id, number).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_VERSION));
    }

    private void record(AuditAction action, long id, int number, Viewer viewer) {
        audit.did(act(action, id, number, viewer));
    }

    private static Act act(AuditAction action, long id, int number, Viewer viewer) {
        return Act.of(action, viewer.who()).on(Subject.of("article", id)).with("version", number);
    }
}
