package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Limits;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.dispatch.store.DispatchTables;
import org.xinqiao.dispatch.store.JudgementTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Snapshot;

/** 派单判定: keeps what was proposed for each case and what a person then chose, and what certainty that is worth. */
@Service
class Judgements {

    private static final long FRESH_SECONDS = 30;
    private static final int MOST = 50_000;

    private final JudgementTable table;
    private final DispatchTables rules;
    private final Areas areas;
    private final Clock clock;
    private final Snapshot<Curve> curve;

    Judgements(JudgementTable table, DispatchTables rules, Areas areas, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.areas = areas;
        this.clock = clock;
        this.curve = new Snapshot<>(() -> clock.instant().getEpochSecond() / FRESH_SECONDS, this::drawn);
    }

    /** The curve of the whole installation as it is now, half a minute old at most. */
    Curve curve() {
        return curve.get();
    }

    /** Has it drawn anew at the next question. */
    void forget() {
        curve.forget();
    }

    private Curve drawn() {
        Instant now = clock.instant();
        List<Judgement> settled = areas.roots().stream()
                .flatMap(root -> table.settled(root.code(), now.minus(Limits.JUDGED), now, null, MOST).stream())
                .toList();
        return Curve.of(settled, rules.rules());
    }

    /** What was shown to somebody who may dispatch, as long as nobody has. */
    void shown(CaseId id, Told told, List<Fused> fused, long learning, Viewer viewer) {
        if (viewer.may(Power.DISPATCH) && table.find(id).map(Judgement::chosen).isEmpty()) {
            table.put(
                    made(id, Way.SHOWN, told, fused, learning, viewer.account().value()));
        }
    }

    /** What is about to be dispatched by the house itself. */
    void automatic(CaseId id, Told told, List<Fused> fused) {
        table.put(made(id, Way.AUTOMATIC, told, fused, 0, null));
    }

    boolean has(CaseId id) {
        return table.find(id).isPresent();
    }

    /** What a person did with a case for which nothing is kept yet: the form showed this. */
    void shownInForm(PastCase it, List<Fused> fused, long learning) {
        table.put(made(it.id(), Way.FORM, Told.of(it), fused, learning, null));
    }

    /** Where a case has gone. */
    void decided(CaseId id, UnitId lead) {
        table.find(id).ifPresent(known -> table.put(known.decided(lead, clock.instant())));
    }

    /** What a learning that had not seen these cases makes of each. */
    void tried(List<Judgement> trials) {
        table.putTrials(trials);
    }

    /** A proposal on trial, with what is long known to have come of it. */
    Judgement trial(PastCase it, List<Fused> fused, UnitId lead) {
        return made(it.id(), Way.TRIAL, Told.of(it), fused, 0, null).decided(lead, it.registered());
    }

    private Judgement made(CaseId id, Way way, Told told, List<Fused> fused, long learning, @Nullable Long shownTo) {
        Fused best = fused.isEmpty() ? null : fused.getFirst();
        double score = best == null ? 0 : best.score();
        AreaCode area = told.area();
        return new Judgement(
                id,
                way,
                clock.instant(),
                shownTo,
                area,
                told.matter(),
                best == null ? null : best.lead().id(),
                fused.stream().skip(1).map(other -> other.lead().id()).toList(),
                score,
                best == null ? 0 : curve().certainty(score),
                learning,
                null,
                null,
                null);
    }
}
