package org.xinqiao.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.knowledge.model.Article;
import org.xinqiao.knowledge.model.ArticleList;
import org.xinqiao.knowledge.model.ArticleQuestion;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.knowledge.store.ArticleListTable;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.knowledge.store.ArticleTable;
import org.xinqiao.knowledge.store.VersionTable;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 知识查阅: the front door to reading articles and lists of them. */
@Service
public class ArticleReading {

    private final ArticleTable articles;
    private final VersionTable versions;
    private final ArticleListTable lists;
    private final KnowledgeReach reach;
    private final Clock clock;

    ArticleReading(
            ArticleTable articles, VersionTable versions, ArticleListTable lists, KnowledgeReach reach, Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.lists = lists;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * 条目页: an article as somebody sees it.
     *
     * @param served what is served, if it may be shown to them
     * @param latest the newest version, for who works on it
     * @param works whether they write or review for its unit
     */
    public record Opened(
            Article article,
            @Nullable ArticleVersion served,
            @Nullable ArticleVersion latest,
            boolean works) {

        /** What there is to show: what is served, or else what is being written. */
        public ArticleVersion shown() {
            ArticleVersion shown = served != null ? served : latest;
            if (shown == null) {
                throw new ProblemFound(KnowledgeProblem.NO_ARTICLE);
            }
            return shown;
        }
    }

    public LocalDate today() {
        return PlaceTime.dayOf(clock.instant());
    }

    /**
     * An article: who works on it sees it however it stands, anybody else only while it holds and is shared with them.
     *
     * @throws ProblemFound with {@link KnowledgeProblem#NO_ARTICLE}, the same for what is absent and what is not theirs
     */
    public Opened open(long id, Viewer viewer) {
        return open(id, reach.sight(viewer), viewer.may(Power.WRITE_ARTICLES) || viewer.may(Power.REVIEW_ARTICLES));
    }

    /** The same for citizens of a place. */
    public Opened openFor(long id, ArticleSight citizens) {
        return open(id, citizens, false);
    }

    private Opened open(long id, ArticleSight sight, boolean edits) {
        Article article = articles.find(id).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_ARTICLE));
        ArticleVersion latest = version(id, article.latest());
        Integer number = article.served();
        ArticleVersion served = number == null ? null : number == latest.number() ? latest : version(id, number);
        boolean works = edits && sight.worksFor(article.unit(), latest.text().area());
        boolean reads = served != null && served.text().holdsOn(today()) && sight.reads(article.unit(), served.text());
        if (!works && !reads) {
            throw new ProblemFound(KnowledgeProblem.NO_ARTICLE);
        }
        return new Opened(article, works || reads ? served : null, works ? latest : null, works);
    }

    /** 版本记录: every version, the newest first, for who works on it. */
    public List<ArticleVersion> versions(long id, Viewer viewer) {
        if (!open(id, viewer).works()) {
            throw new ProblemFound(KnowledgeProblem.NO_ARTICLE);
        }
        return versions.list(id);
    }

    /** Whether somebody may see an article's files: as the article. */
    boolean maySee(long id, Viewer viewer) {
        try {
            open(id, viewer);
            return true;
        } catch (ProblemFound none) {
            return false;
        }
    }

    public List<ArticleRow> page(ArticleQuestion question, Viewer viewer) {
        demandPower(question.list(), viewer);
        return lists.page(question, reach.sight(viewer));
    }

    /** The same for citizens of a place. */
    public List<ArticleRow> pageFor(ArticleQuestion question, ArticleSight citizens) {
        return lists.page(question, citizens);
    }

    private static void demandPower(ArticleList list, Viewer viewer) {
        boolean edits = viewer.may(Power.WRITE_ARTICLES) || viewer.may(Power.REVIEW_ARTICLES);
        if (list.isWork() && !edits) {
            throw new ProblemFound(org.xinqiao.access.AccessProblem.DENIED);
        }
    }

    /** 待办数量 of each list. */
    public Map<ArticleList, Integer> counts(Viewer viewer) {
        Map<ArticleList, Integer> counts = new EnumMap<>(ArticleList.class);
        ArticleSight sight = reach.sight(viewer);
        boolean edits = viewer.may(Power.WRITE_ARTICLES) || viewer.may(Power.REVIEW_ARTICLES);
        for (ArticleList list : ArticleList.values()) {
            if (edits || !list.isWork()) {
                counts.put(list, lists.count(all(list, viewer), sight));
            }
        }
        return counts;
    }

    private ArticleQuestion all(ArticleList list, Viewer viewer) {
        return new ArticleQuestion(list, "", null, null, null, viewer.account(), today(), null, 1);
    }

    /** Of these, those that may be shown now, by their number. */
    Map<Long, ArticleRow> readable(Collection<Long> ids, ArticleSight sight) {
        return lists.readable(ids, sight, today());
    }

    private ArticleVersion version(long id, int number) {
        return versions.find(id, number).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_VERSION));
    }
}
