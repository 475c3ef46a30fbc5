package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.model.Finding;
import org.xinqiao.supervision.model.Finding.Verdict;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Rise.What;
import org.xinqiao.supervision.store.ClosingTable;
import org.xinqiao.supervision.store.ClosingTable.Looked;
import org.xinqiao.supervision.store.FindingTable;
import org.xinqiao.supervision.store.Seen;

/** 办结核查结论: the front door for people who judge findings, and what was drawn to be looked at again. */
@Service
public class Findings {

    private final FindingTable table;
    private final ClosingTable closings;
    private final FalseClosing consequences;
    private final Audit audit;
    private final RiseBook rises;
    private final Clock clock;

    Findings(
            FindingTable table,
            ClosingTable closings,
            FalseClosing consequences,
            Audit audit,
            RiseBook rises,
            Clock clock) {
        this.table = table;
        this.closings = closings;
        this.consequences = consequences;
        this.audit = audit;
        this.rises = rises;
        this.clock = clock;
    }

    /** 结论. @param wrong whether it was closed and not done; @param reopen and @param measure what shall follow then */
    public record Judged(boolean wrong, String reason, boolean reopen, boolean measure) {}

    /** Whether somebody may judge: neither let it pass, nor works for the unit. */
    static boolean isIndependent(Viewer viewer, UnitId unit, @Nullable Long reviewer) {
        boolean reviewed = reviewer != null
                && (viewer.account().value() == reviewer || viewer.principal().value() == reviewer);
        return !reviewed
                && !viewer.scope().line().contains(unit)
                && !viewer.unit().equals(unit);
    }

    /**
     * Confirms a finding, with what follows from it, or dismisses it.
     *
     * @throws ProblemFound with {@link SupervisionProblem#NO_SUCH_FINDING}, {@link SupervisionProblem#NOT_INDEPENDENT} or
     *     {@link SupervisionProblem#DECIDED}
     */
    public Finding judge(Viewer viewer, long id, Judged judged) {
        Finding it = table.find(id)
                .filter(found ->
                        Seen.isOverseer(viewer) && viewer.scope().area().contains(found.area()))
                .filter(found -> consequences.sees(viewer, found.caseId()))
                .orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_FINDING));
        demand(isIndependent(viewer, it.unit(), it.reviewer()), SupervisionProblem.NOT_INDEPENDENT);
        Verdict verdict = new Verdict(judged.wrong(), FreeText.masked(judged.reason()), by(viewer), null, false);
        demand(table.decide(id, verdict), SupervisionProblem.DECIDED);
        rises.decided(What.FINDING, id, 0, verdict.by().at());
        did(viewer, it.caseId(), it.number(), it.kind() + (judged.wrong() ? " confirmed" : " dismissed"));
        if (judged.wrong()) {
            boolean reopened =
                    judged.reopen() && consequences.reopen(it.caseId(), commandOf("finding/" + id), verdict.reason());
            Optional<Measure> measure = judged.measure()
                    ? consequences.measure(it.caseId(), it.unit(), "finding/" + id, verdict.reason(), verdict.by())
                    : Optional.empty();
            table.followed(id, measure.map(Measure::id).orElse(null), reopened);
        }
        return table.find(id).orElseThrow();
    }

    /**
     * Says what was found by looking again at a closing that was drawn.
     *
     * @throws ProblemFound with {@link SupervisionProblem#NO_SUCH_FINDING}, {@link SupervisionProblem#NOT_INDEPENDENT} or
     *     {@link SupervisionProblem#DECIDED}
     */
    public Looked recheck(Viewer viewer, CaseId id, int seq, Judged judged) {
        Looked it = closings.find(id, seq)
                .filter(found ->
                        Seen.isOverseer(viewer) && viewer.scope().area().contains(found.area()))
                .filter(found -> found.lot() != null && consequences.sees(viewer, id))
                .orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_FINDING));
        demand(isIndependent(viewer, it.unit(), it.reviewer()), SupervisionProblem.NOT_INDEPENDENT);
        String reason = FreeText.masked(judged.reason());
        By by = by(viewer);
        ClosingTable.State state = judged.wrong() ? ClosingTable.State.FALSE : ClosingTable.State.CLEAN;
        demand(closings.decide(it, state, by, reason), SupervisionProblem.DECIDED);
        rises.decided(What.RECHECK, id.value(), seq, by.at());
        did(viewer, id, it.number(), "recheck " + state);
        String mark = "recheck/" + id + "/" + seq;
        if (judged.wrong() && judged.reopen()) {
            consequences.reopen(id, commandOf(mark), reason);
        }
        if (judged.wrong() && judged.measure()) {
            consequences.measure(id, it.unit(), mark, reason, by);
        }
        return closings.find(id, seq).orElseThrow();
    }

    private static UUID commandOf(String mark) {
        return LadderLook.commandOf(mark);
    }

    private By by(Viewer viewer) {
        Instant now = clock.instant();
        return new By(viewer.account().value(), viewer.name(), now);
    }

    private static void demand(boolean possible, SupervisionProblem problem) {
        if (!possible) {
            throw new ProblemFound(problem);
        }
    }

    private void did(Viewer viewer, CaseId id, String number, String what) {
        audit.did(Act.of(AuditAction.CLOSING_JUDGED, viewer.who())
                .on(Subject.of("case", id.value()).under(number))
                .with("what", what));
    }
}
