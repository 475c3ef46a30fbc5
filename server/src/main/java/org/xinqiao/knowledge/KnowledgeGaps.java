package org.xinqiao.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;
import org.xinqiao.engines.hanyu.embed.Embedder;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.knowledge.store.GapTable;
import org.xinqiao.knowledge.store.GapTable.Gap;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 没有答案的提问: the front door to what was asked and not found; what means the same is one line, without anybody's numbers. */
@Service
public class KnowledgeGaps {

    /** From here on two questions are the same: 84 of 100 ways to ask one thing are as near, and few others. */
    private static final double SAME = 0.8;

    private static final int REMEMBERED = 5_000;
    private static final int LONGEST = 200;

    private final GapTable table;
    private final KnowledgeReach reach;
    private final BgeEmbedder embedder;
    private final Audit audit;
    private final Clock clock;
    private final Cache<String, float[]> meanings =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    KnowledgeGaps(GapTable table, KnowledgeReach reach, BgeEmbedder embedder, Audit audit, Clock clock) {
        this.table = table;
        this.reach = reach;
        this.embedder = embedder;
        this.audit = audit;
        this.clock = clock;
    }

    /** 没找到: somebody of the house looked for it in vain. */
    @Transactional
    public void tell(String question, Viewer viewer) {
        long id = note(question, reach.place(viewer.scope().area()));
        audit.did(Act.of(AuditAction.GAP_TOLD, viewer.who()).on(Subject.of("gap", id)));
    }

    /** A citizen asked and got no answer. */
    @Transactional
    public void asked(String question, AreaCode place) {
        note(question, place);
    }

    private long note(String question, AreaCode place) {
        String words = FreeText.masked(question.strip());
        String kept = words.substring(0, Math.min(LONGEST, words.length()));
        Instant now = clock.instant();
        Optional<Gap> same = same(kept, place);
        same.ifPresent(gap -> table.again(gap.id(), now));
        return same.map(Gap::id).orElseGet(() -> table.add(place, kept, now));
    }

    private Optional<Gap> same(String words, AreaCode place) {
        float[] meaning = meaningOf(words);
        return table.recent(place).stream()
                .map(gap -> new Near(gap, Embedder.likeness(meaning, meaningOf(gap.words()))))
                .filter(near -> near.likeness >= SAME)
                .max(java.util.Comparator.comparingDouble(Near::likeness))
                .map(Near::gap);
    }

    private record Near(Gap gap, double likeness) {}

    private float[] meaningOf(String words) {
        return meanings.get(words, embedder::embed);
    }

    /** What is asked most, first. */
    public List<Gap> page(GapTable.@Nullable Behind behind, int limit, Viewer viewer) {
        demand(viewer);
        return table.page(reach.place(viewer.scope().area()), behind, limit);
    }

    /**
     * 处理: an article answers it now, or nothing has to be written.
     *
     * @throws ProblemFound with {@link KnowledgeProblem#NO_GAP}
     */
    @Transactional
    public void settle(long id, @Nullable Long article, String note, Viewer viewer) {
        demand(viewer);
        AreaCode place = reach.place(viewer.scope().area());
        if (!table.settle(id, place, article, FreeText.masked(note), viewer.account(), clock.instant())) {
            throw new ProblemFound(KnowledgeProblem.NO_GAP);
        }
        audit.did(Act.of(AuditAction.GAP_SETTLED, viewer.who()).on(Subject.of("gap", id)));
    }

    private static void demand(Viewer viewer) {
        if (!viewer.may(Power.WRITE_ARTICLES)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }
}
