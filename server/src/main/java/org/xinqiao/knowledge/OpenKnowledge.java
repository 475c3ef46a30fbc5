package org.xinqiao.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.AccountId;
import org.xinqiao.knowledge.ArticleSearch.Asked;
import org.xinqiao.knowledge.ArticleSearch.Found;
import org.xinqiao.knowledge.model.ArticleList;
import org.xinqiao.knowledge.model.ArticleQuestion;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ProblemFound;

/**
 * 开放知识: the front door for citizens: public articles, and questions, which are answered in the words of an article that is
 * named, or not at all.
 */
@Service
public class OpenKnowledge {

    private static final AccountId NOBODY = new AccountId(1);
    private static final int WEIGHED = 5;

    private final ArticleSearch search;
    private final ArticleReading reading;
    private final KnowledgeGaps gaps;
    private final Areas areas;

    OpenKnowledge(ArticleSearch search, ArticleReading reading, KnowledgeGaps gaps, Areas areas) {
        this.search = search;
        this.reading = reading;
        this.gaps = gaps;
        this.areas = areas;
    }

    /** The place of an area, or the only one that there is. */
    private Optional<AreaCode> place(@Nullable AreaCode area) {
        List<Area> roots = area == null ? areas.roots() : areas.path(area);
        return roots.stream().map(Area::code).findFirst();
    }

    private Optional<ArticleSight> sight(@Nullable AreaCode area) {
        return place(area).map(ArticleSight::ofCitizens);
    }

    /** Public articles, the newest first. */
    public List<ArticleRow> page(@Nullable AreaCode area, ArticleQuestion.@Nullable Cursor after, int limit) {
        return sight(area)
                .map(sight -> reading.pageFor(
                        new ArticleQuestion(
                                ArticleList.VALID, "", null, null, null, NOBODY, reading.today(), after, limit),
                        sight))
                .orElseGet(List::of);
    }

    public List<Found> find(String text, @Nullable AreaCode area, int limit) {
        return sight(area)
                .map(sight -> search.findFor(new Asked(text, area, null, 0, limit), sight))
                .orElseGet(List::of);
    }

    /**
     * 问答: the passage of the article that answers; empty when none is near enough, which the editors then see as a question
     * without an answer.
     */
    public Optional<Found> answer(String question, @Nullable AreaCode area) {
        Optional<Found> answer =
                find(question, area, WEIGHED).stream().filter(Found::answers).findFirst();
        if (answer.isEmpty()) {
            place(area).ifPresent(place -> gaps.asked(question, place));
        }
        return answer;
    }

    /** @throws ProblemFound with {@link KnowledgeProblem#NO_ARTICLE} */
    public ArticleReading.Opened open(long id) {
        return areas.roots().stream()
                .map(root -> ArticleSight.ofCitizens(root.code()))
                .map(sight -> find(id, sight))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_ARTICLE));
    }

    private Optional<ArticleReading.Opened> find(long id, ArticleSight sight) {
        try {
            return Optional.of(reading.openFor(id, sight));
        } catch (ProblemFound notThere) {
            return Optional.empty();
        }
    }
}
