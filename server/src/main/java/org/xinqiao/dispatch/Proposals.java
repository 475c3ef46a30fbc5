package org.xinqiao.dispatch;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.CaseProposal.PastExample;
import org.xinqiao.dispatch.CaseProposal.ProposalReason;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.NamedUnit;

/** 派单建议: the front door to whose duty a case is. */
@Service
public class Proposals {

    private static final int SHOWN = 3;

    private final Fusing fusing;
    private final Learnt learnt;
    private final Judgements judgements;
    private final PastCases past;
    private final Precedents precedents;
    private final Clock clock;

    Proposals(Fusing fusing, Learnt learnt, Judgements judgements, PastCases past, Precedents precedents, Clock clock) {
        this.fusing = fusing;
        this.learnt = learnt;
        this.judgements = judgements;
        this.past = past;
        this.precedents = precedents;
        this.clock = clock;
    }

    /**
     * Up to three units, the best first; none when nothing is known. Without a chosen matter it is guessed from the text, and each
     * proposal says so.
     */
    public List<CaseProposal> forCase(Told told, Viewer viewer) {
        return forCase(told, sense(told), viewer);
    }

    /** The same where it is known already what the text says. */
    List<CaseProposal> forCase(Told told, Sense sense, Viewer viewer) {
        return shown(fusing.fuse(told, sense, clock.instant()), viewer);
    }

    /** The same for a case that is registered; what is shown to who may dispatch is kept beside what they then choose. */
    public List<CaseProposal> forCase(CaseId id, Told told, Viewer viewer) {
        List<Fused> fused = fused(told);
        judgements.shown(id, told, fused, learnt.learning(), viewer);
        return shown(fused, viewer);
    }

    /** What the duty list alone says, whatever was done in the past; for a city that has none yet. */
    public List<CaseProposal> byDutyList(MatterCode matter, AreaCode area) {
        return fusing.byDutyList(matter, area).stream()
                .map(each -> new CaseProposal(
                        NamedUnit.of(each.lead()), each.assists(), each.score(), false, each.reasons(), List.of()))
                .toList();
    }

    /** For the house itself. */
    List<Fused> fused(Told told) {
        return fusing.fuse(told, sense(told), clock.instant());
    }

    /** What was, or would have been, proposed for a case when it was registered: what came of it must not count. */
    List<Fused> fusedThen(PastCase it) {
        Told told = Told.of(it);
        return fusing.fuse(told, sense(told), it.registered());
    }

    private Sense sense(Told told) {
        return told.hasWords() ? learnt.sense(told.title(), told.text()) : Sense.NONE;
    }

    /** Examples are shown only to who may see them; what they weigh does not depend on who looks. */
    private List<CaseProposal> shown(List<Fused> fused, Viewer viewer) {
        Curve curve = judgements.curve();
        List<CaseId> ids = fused.stream()
                .map(Fused::alike)
                .flatMap(Collection::stream)
                .map(PastCase::id)
                .toList();
        Map<CaseId, PastCase> seen = past.find(viewer, ids).stream().collect(Collectors.toMap(PastCase::id, it -> it));
        Set<String> decisions = precedents.visible(
                viewer,
                fused.stream()
                        .flatMap(each -> each.reasons().stream())
                        .flatMap(reason -> Optional.ofNullable(reason.precedent()).stream())
                        .toList());
        return fused.stream()
                .map(each -> new CaseProposal(
                        NamedUnit.of(each.lead()),
                        each.assists(),
                        curve.certainty(each.score()),
                        curve.passes(each.score()),
                        reasons(each, decisions),
                        examples(each, seen)))
                .toList();
    }

    /** Whoever may not see a decision is told that there is one, and not which. */
    private static List<ProposalReason> reasons(Fused fused, Set<String> visible) {
        return fused.reasons().stream()
                .map(reason -> reason.precedent() == null || visible.contains(reason.precedent())
                        ? reason
                        : reason.withoutPrecedent())
                .toList();
    }

    private static List<PastExample> examples(Fused fused, Map<CaseId, PastCase> seen) {
        return fused.alike().stream()
                .filter(it -> seen.containsKey(it.id()))
                .limit(SHOWN)
                .map(it -> new PastExample(it.id().toString(), it.number(), it.title()))
                .toList();
    }
}
