package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.PrecedentViews.PrecedentList;
import org.xinqiao.dispatch.PrecedentViews.PrecedentView;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.dispatch.model.Precedent.Meaning;
import org.xinqiao.dispatch.model.Precedent.Standing;
import org.xinqiao.dispatch.model.Precedent.State;
import org.xinqiao.dispatch.store.PrecedentTable;
import org.xinqiao.dispatch.store.PrecedentTable.Wanted;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/** 职责判例: the front door to what was decided of returns: searched, leaned on, withdrawn. */
@Service
public class Precedents {

    private static final int LONGEST_PAGE = 100;
    /** So many of the latest are compared by meaning; older ones are found by their words. */
    private static final int COMPARED = 2000;

    private static final int BY_WORDS = 200;
    private static final int SHOWN_BESIDE = 5;
    /** From this likeness of meaning on two cases are taken to tell of the like. */
    static final double ALIKE = 0.72;
    /** In a search this much is worth showing. */
    private static final double NEAR = 0.5;

    private static final double SAYS_SO = 1;

    private final PrecedentTable table;
    private final PrecedentShelf shelf;
    private final PrecedentViews views;
    private final Alikeness alikeness;
    private final Audit audit;
    private final Clock clock;

    Precedents(
            PrecedentTable table,
            PrecedentShelf shelf,
            PrecedentViews views,
            Alikeness alikeness,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.shelf = shelf;
        this.views = views;
        this.alikeness = alikeness;
        this.audit = audit;
        this.clock = clock;
    }

    /** 判例与分量: how much a precedent says for a case that is told. */
    record Weighed(Precedent it, double weight) {}

    /** Those that the viewer may see: with words the nearest first, by what they say and what they mean; else the latest first. */
    @Transactional(readOnly = true)
    public PrecedentList list(Viewer viewer, Wanted wanted, String words, @Nullable Long after, int limit) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        if (!words.isBlank()) {
            return new PrecedentList(searched(viewer, wanted, words, most), null);
        }
        Slice<Precedent> page = Slice.of(table.list(viewer.scope(), wanted, after, most + 1), most);
        return new PrecedentList(
                page.items().stream().map(it -> views.of(it, false)).toList(), page.next(it -> Long.toString(it.id())));
    }

    private List<PrecedentView> searched(Viewer viewer, Wanted wanted, String words, int most) {
        Meaning meant = alikeness.meaning("", words);
        Map<Long, Precedent> found = new LinkedHashMap<>();
        Map<Long, Double> scores = new LinkedHashMap<>();
        for (Precedent it : table.saying(viewer.scope(), wanted, words, BY_WORDS)) {
            found.put(it.id(), it);
            scores.put(it.id(), SAYS_SO + it.meaning().likeness(meant));
        }
        for (Precedent it : table.list(viewer.scope(), wanted, null, COMPARED)) {
            double likeness = it.meaning().likeness(meant);
            if (likeness >= NEAR) {
                found.put(it.id(), it);
                scores.putIfAbsent(it.id(), likeness);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed())
                .limit(most)
                .flatMap(each -> java.util.stream.Stream.ofNullable(found.get(each.getKey())))
                .map(it -> views.of(it, false))
                .toList();
    }

    /** @throws ProblemFound with {@link DispatchProblem#NO_SUCH_PRECEDENT} */
    @Transactional(readOnly = true)
    public PrecedentView get(Viewer viewer, long id) {
        return views.of(visible(viewer, id), false);
    }

    /** 类案: what was decided alike before, the nearest first, of those that the viewer may see. */
    @Transactional(readOnly = true)
    public List<PrecedentView> beside(Viewer viewer, Told told) {
        MatterCode matter = told.matter();
        Wanted wanted = new Wanted(matter == null ? null : Nearby.group(matter), null, null, "", true);
        return weighed(told, matter, table.list(viewer.scope(), wanted, null, COMPARED)).stream()
                .limit(SHOWN_BESIDE)
                .map(each -> views.of(
                        each.it(), each.weight() > 1 || !each.it().told().isEmpty() && isAlike(told, each)))
                .toList();
    }

    private boolean isAlike(Told told, Weighed each) {
        return alikeness.meaning(told.title(), told.text()).likeness(each.it().meaning()) >= ALIKE;
    }

    /** For the house itself: what speaks for units where such a case is told, by what was decided before a moment. */
    List<Weighed> speaking(Told told, MatterCode matter, AreaCode place, Instant before) {
        List<Precedent> known = shelf.of(Nearby.group(matter), place).stream()
                .filter(it -> it.decidedAt().isBefore(before))
                .toList();
        return known.isEmpty() ? List.of() : weighed(told, matter, known);
    }

    /** One of the very matter counts once, one that tells of the like once more. */
    private List<Weighed> weighed(Told told, @Nullable MatterCode matter, List<Precedent> among) {
        Meaning meant = told.hasWords() ? alikeness.meaning(told.title(), told.text()) : null;
        List<Weighed> all = new ArrayList<>();
        Map<Precedent, Double> near = new LinkedHashMap<>();
        for (Precedent it : among) {
            double likeness = meant == null ? 0 : it.meaning().likeness(meant);
            double weight = (matter != null && matter.equals(it.matter()) ? 1 : 0) + (likeness >= ALIKE ? 1 : 0);
            if (weight > 0) {
                all.add(new Weighed(it, weight));
                near.put(it, weight + likeness);
            }
        }
        all.sort(Comparator.comparingDouble((Weighed each) -> near.getOrDefault(each.it(), 0.0))
                .reversed());
        return all;
    }

    /** Of these ids, those that the viewer may see. */
    Set<String> visible(Viewer viewer, List<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : table
                        .visible(
                                viewer.scope(),
                                ids.stream().map(Long::valueOf).distinct().toList())
                        .stream()
                        .map(id -> Long.toString(id))
                        .collect(Collectors.toSet());
    }

    /**
     * Withdraws a precedent, lets another count instead, or lets it count again; with a reason.
     *
     * @param version that was looked at
     */
    @Transactional
    public PrecedentView move(
            Viewer viewer, long id, int version, State state, String reason, @Nullable Long supersededBy) {
        Precedent it = visible(viewer, id);
        if (supersededBy != null) {
            visible(viewer, supersededBy);
        }
        boolean stands = state == State.STANDING;
        Standing now = new Standing(
                state, reason, stands ? null : clock.instant(), viewer.who().name(), supersededBy, version);
        if (it.standing().version() != version || !table.change(id, now)) {
            throw new ProblemFound(DispatchProblem.PRECEDENT_CHANGED);
        }
        shelf.forget();
        audit.did(Act.of(AuditAction.PRECEDENT_CHANGED, viewer.who())
                .on(Subject.of("precedent", id))
                .with("state", state.name())
                .with("reason", reason));
        return get(viewer, id);
    }

    private Precedent visible(Viewer viewer, long id) {
        return table.find(viewer.scope(), id).orElseThrow(() -> new ProblemFound(DispatchProblem.NO_SUCH_PRECEDENT));
    }
}
