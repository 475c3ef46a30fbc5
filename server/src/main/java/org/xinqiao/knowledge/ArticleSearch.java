package org.xinqiao.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.hanyu.index.Hit;
import org.xinqiao.engines.hanyu.index.Question;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.Certainty;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.AreaCode;

/**
 * 知识检索: the front door to finding articles by words and by meaning. The index proposes, the tables decide: what is withdrawn,
 * out of date, of another version or not shared is never shown, however far behind the index is.
 */
@Service
public class ArticleSearch {

    /** Nobody looks further down. */
    static final int DEEPEST = 200;

    private static final int SPARE = 10;
    private static final int LONGEST = 300;

    private final ArticleIndex index;
    private final ArticleReading reading;
    private final KnowledgeReach reach;
    private final Clock clock;

    ArticleSearch(ArticleIndex index, ArticleReading reading, KnowledgeReach reach, Clock clock) {
        this.index = index;
        this.reading = reading;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * 提问: what is looked for.
     *
     * @param area where the answer has to hold
     * @param matter the answer's, or one below it
     * @param skip those that were shown before
     */
    public record Asked(
            String text, @Nullable AreaCode area, @Nullable MatterCode matter, int skip, int limit) {}

    /**
     * 找到的条目.
     *
     * @param answers whether it is near enough to be taken for the answer
     */
    public record Found(ArticleRow row, Hit hit, boolean answers) {}

    /** What a viewer finds, the best first. */
    public List<Found> find(Asked asked, Viewer viewer) {
        return findFor(asked, reach.sight(viewer));
    }

    /** What citizens of a place find. */
    public List<Found> findFor(Asked asked, ArticleSight sight) {
        String text = asked.text().strip();
        if (text.isEmpty() || asked.skip() + asked.limit() > DEEPEST) {
            return List.of();
        }
        String beginning = text.substring(0, Math.min(LONGEST, text.length()));
        Question question = Question.of(beginning, asked.skip() + asked.limit() + SPARE)
                .validAt(clock.instant())
                .among(IndexEntries.PLACE, sight.nearPlaces())
                .among(IndexEntries.READER, sight.asReader());
        AreaCode area = asked.area();
        if (area != null) {
            List<String> holding =
                    reach.above(area).stream().map(AreaCode::value).toList();
            question = question.among(IndexEntries.HOLDS_IN, holding);
        }
        Question whole = question;
        return shown(searched(() -> index.index().search(whole)), beginning, asked, sight);
    }

    /** An index that was exchanged for a new one under our hands is asked once more. */
    private static List<Hit> searched(Supplier<List<Hit>> search) {
        try {
            return search.get();
        } catch (IllegalStateException exchanged) {
            return search.get();
        }
    }

    private List<Found> shown(List<Hit> hits, String text, Asked asked, ArticleSight sight) {
        Map<Long, ArticleRow> readable = reading.readable(
                hits.stream()
                        .map(hit -> IndexEntries.Key.of(hit.id()).article())
                        .toList(),
                sight);
        List<Found> found = new ArrayList<>();
        for (Hit hit : hits) {
            IndexEntries.Key key = IndexEntries.Key.of(hit.id());
            ArticleRow row = readable.get(key.article());
            if (row != null && row.version().number() == key.version() && isOf(asked.matter(), row)) {
                found.add(new Found(row, hit, Certainty.isAnswer(text, hit.likeness(), hit.title(), hit.passage())));
            }
        }
        return found.stream().skip(asked.skip()).limit(asked.limit()).toList();
    }

    private static boolean isOf(@Nullable MatterCode wanted, ArticleRow row) {
        MatterCode matter = row.version().text().matter();
        return wanted == null || matter != null && wanted.contains(matter);
    }

    /** 相近条目: those nearest in meaning to one that the viewer reads. */
    public List<ArticleRow> like(ArticleRow row, int limit, Viewer viewer) {
        String said = row.version().text().title() + " " + row.version().text().question();
        return find(new Asked(said, null, null, 0, limit + 1), viewer).stream()
                .map(Found::row)
                .filter(each -> each.article().id() != row.article().id())
                .limit(limit)
                .toList();
    }
}
