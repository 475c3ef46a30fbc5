package org.xinqiao.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.dispatch.store.ReadingTable;
import org.xinqiao.engines.hanyu.duplicates.Likeness;
import org.xinqiao.engines.hanyu.duplicates.Message;
import org.xinqiao.engines.hanyu.duplicates.NearDuplicates;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;
import org.xinqiao.engines.hanyu.embed.Embedder;

/**
 * 相似: which of some cases tell of the same as a text, by the rare words both say and by what they mean. What a case means is read
 * once and kept.
 */
@Component
class Alikeness {

    private static final String FIRST = "?";
    /** So much of a text is read for its meaning; the engine asks for no more. */
    private static final int MEANT = 250;

    private static final int ASKED = 2000;
    /** Some hundred cases each, of as many callers at once. */
    private static final int COMPARED = 100;

    /** In the same street somewhat less alike is the same matter still. */
    private static final double SAME_EVENT = 0.8 * NearDuplicates.SAME;

    /** So many that nobody has read yet, the newest, are read while somebody waits; the others are not alike to anything so long. */
    private static final int AT_ONCE = 3;

    private static final int MOST_UNREAD = 2_000;

    private final BgeEmbedder embedder;
    private final ReadingTable table;
    /** A text is asked about several times while it stands in a form. */
    private final Cache<String, float[]> asked =
            Caffeine.newBuilder().maximumSize(ASKED).build();

    private final Cache<List<PastCase>, Compared> compared = Caffeine.newBuilder()
            .maximumSize(COMPARED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** What somebody asked about and nobody has read: read next. */
    private final Set<CaseId> unread = ConcurrentHashMap.newKeySet();

    Alikeness(BgeEmbedder embedder, ReadingTable table) {
        this.embedder = embedder;
        this.table = table;
    }

    /** 相似的一件. */
    record Alike(PastCase it, double score, String shared) {}

    /** Of these cases, those most like a text; the most alike first. */
    List<Alike> among(List<PastCase> cases, String title, String text, int most) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return compared.get(List.copyOf(cases), this::comparedTo).to(new Message(FIRST, title, text), most);
    }

    private Compared comparedTo(List<PastCase> cases) {
        Kept kept = kept(cases);
        NearDuplicates known = known(cases, kept);
        kept.reading = true;
        Map<String, PastCase> byId = new LinkedHashMap<>();
        cases.forEach(it -> byId.put(it.id().toString(), it));
        return new Compared(known, byId);
    }

    /** 待比诉求: cases made ready to be held against a text; while somebody types they are mostly the same. */
    private record Compared(NearDuplicates known, Map<String, PastCase> byId) {

        List<Alike> to(Message message, int most) {
            List<Likeness> like;
            synchronized (known) {
                like = known.like(message, most);
            }
            List<Alike> alike = new ArrayList<>();
            for (Likeness each : like) {
                PastCase it = byId.get(each.id());
                if (it != null) {
                    alike.add(new Alike(it, each.score(), each.shared()));
                }
            }
            return alike;
        }
    }

    /** What a text means; asked about again it is known. */
    Precedent.Meaning meaning(String title, String text) {
        return new Precedent.Meaning(embedder.model(), asked.get(beginning(title + "。" + text), embedder::embed));
    }

    /** Of each of these parts the case that is most like others of it, with these; what is rare is told by all cases. */
    List<List<PastCase>> groups(List<PastCase> all, Collection<List<PastCase>> parts) {
        NearDuplicates known = known(all, kept(all));
        List<List<PastCase>> groups = new ArrayList<>();
        for (List<PastCase> part : parts) {
            List<PastCase> best = List.of();
            for (PastCase it : part) {
                Set<String> near = known.like(message(it), all.size()).stream()
                        .filter(each -> each.score() >= SAME_EVENT)
                        .map(Likeness::id)
                        .collect(Collectors.toSet());
                List<PastCase> group = part.stream()
                        .filter(other -> other.id().equals(it.id())
                                || near.contains(other.id().toString()))
                        .toList();
                best = group.size() > best.size() ? group : best;
            }
            groups.add(best);
        }
        return groups;
    }

    /** Cases that were compared without their meaning, to be read now; each is told once. */
    List<CaseId> unread(int most) {
        List<CaseId> next = unread.stream().limit(most).toList();
        next.forEach(unread::remove);
        return next;
    }

    /** Reads those that have not been read yet, and keeps it. */
    int read(List<PastCase> cases) {
        List<CaseId> ids = cases.stream().map(PastCase::id).toList();
        var known = table.known(ids, embedder.model());
        List<PastCase> waiting =
                cases.stream().filter(it -> !known.contains(it.id())).toList();
        waiting.forEach(it -> table.put(it.id(), embedder.model(), embedder.embed(beginning(it))));
        return waiting.size();
    }

    private static NearDuplicates known(List<PastCase> cases, Kept kept) {
        NearDuplicates known = new NearDuplicates(kept);
        cases.forEach(it -> known.add(message(it)));
        return known;
    }

    private Kept kept(List<PastCase> cases) {
        Map<CaseId, float[]> read = table.of(cases.stream().map(PastCase::id).toList(), embedder.model());
        Map<String, float[]> byText = new HashMap<>();
        cases.forEach(it -> {
            float[] meaning = read.get(it.id());
            if (meaning != null) {
                byText.put(beginning(it), meaning);
            } else if (unread.size() < MOST_UNREAD) {
                unread.add(it.id());
            }
        });
        return new Kept(byText);
    }

    private static Message message(PastCase it) {
        return new Message(it.id().toString(), it.title(), it.text());
    }

    /** As {@link NearDuplicates} asks for it. */
    private static String beginning(PastCase it) {
        return beginning(it.title() + "。" + it.text());
    }

    private static String beginning(String whole) {
        return whole.substring(0, Math.min(whole.length(), MEANT));
    }

    /** 已读: what was kept; the text that is asked for is read now, and a few that came a moment ago. */
    private final class Kept implements Embedder {

        private final Map<String, float[]> byText;
        private boolean reading;
        private int left = AT_ONCE;

        private Kept(Map<String, float[]> byText) {
            this.byText = byText;
        }

        @Override
        public float[] embed(String text) {
            float[] kept = byText.get(text);
            if (kept != null) {
                return kept;
            }
            boolean readsNow = reading || left-- > 0;
            return readsNow ? asked.get(text, embedder::embed) : new float[embedder.dimensions()];
        }

        @Override
        public int dimensions() {
            return embedder.dimensions();
        }

        @Override
        public String model() {
            return embedder.model();
        }
    }
}
