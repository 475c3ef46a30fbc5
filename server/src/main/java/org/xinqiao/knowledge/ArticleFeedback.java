package org.xinqiao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.knowledge.model.Feedback;
import org.xinqiao.knowledge.store.FeedbackTable;
import org.xinqiao.knowledge.store.FeedbackTable.FeedbackRow;
import org.xinqiao.platform.ProblemFound;

/** 纠错反馈: the front door to saying that an article is wrong, and to being answered in time. */
@Service
public class ArticleFeedback {

    private final FeedbackTable table;
    private final ArticleReading reading;
    private final KnowledgeRules rules;
    private final Audit audit;
    private final Clock clock;

    ArticleFeedback(FeedbackTable table, ArticleReading reading, KnowledgeRules rules, Audit audit, Clock clock) {
        this.table = table;
        this.reading = reading;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Goes to the owner, who has {@link KnowledgeRules#FEEDBACK}. */
    @Transactional
    public Feedback give(long article, Feedback.Kind kind, String words, Viewer viewer) {
        ArticleReading.Opened opened = reading.open(article, viewer);
        ArticleVersion read = opened.shown();
        Instant now = clock.instant();
        Instant due = rules.due(KnowledgeRules.FEEDBACK, opened.article().unit(), now);
        long id = table.add(article, read.number(), kind, FreeText.masked(words), viewer.account(), now, due);
        audit.did(Act.of(AuditAction.FEEDBACK_GIVEN, viewer.who())
                .on(Subject.of("article", article))
                .with("feedback", id)
                .with("kind", kind.name()));
        return table.find(id).orElseThrow();
    }

    /** 答复, by somebody who writes for the owner. */
    @Transactional
    public void settle(long id, boolean rightSo, String answer, Viewer viewer) {
        Feedback it = table.find(id).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_FEEDBACK));
        ArticleReading.Opened opened = reading.open(it.article(), viewer);
        rules.reach()
                .demand(
                        Power.WRITE_ARTICLES,
                        opened.article().unit(),
                        opened.shown().text().area(),
                        viewer);
        if (!table.settle(id, FreeText.masked(answer), rightSo, viewer.account(), clock.instant())) {
            throw new ProblemFound(KnowledgeProblem.NOT_NOW);
        }
        audit.did(Act.of(AuditAction.FEEDBACK_SETTLED, viewer.who())
                .on(Subject.of("article", it.article()))
                .with("feedback", id)
                .with("rightSo", Boolean.toString(rightSo)));
    }

    /** What waits for one's units, or what one said oneself. */
    public List<FeedbackRow> page(boolean own, @Nullable Long before, int limit, Viewer viewer) {
        return table.page(own, viewer.account(), rules.reach().sight(viewer), before, limit);
    }
}
