package org.xinqiao.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.CallLine;
import org.xinqiao.calls.Calls;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.informants.InformantProblem;
import org.xinqiao.informants.Informants;
import org.xinqiao.intake.store.CallContactTable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 来电: the front door to which calls were about which case. */
@Service
public class CallContacts {

    private static final FieldProblem UNNAMED =
            new FieldProblem("call", "missing", "请指明是哪一通电话。", "Please say which call.");

    private final Calls calls;
    private final Cases cases;
    private final Informants informants;
    private final CallContactTable table;
    private final Audit audit;
    private final Clock clock;

    CallContacts(Calls calls, Cases cases, Informants informants, CallContactTable table, Audit audit, Clock clock) {
        this.calls = calls;
        this.cases = cases;
        this.informants = informants;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_CALL} for a call that is not the viewer's */
    public CallLine call(UUID call, Viewer viewer) {
        return calls.find(call, viewer).orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_CALL));
    }

    /** The calls about a case, the newest first. */
    public List<CallLine> of(CaseId about, Viewer viewer) {
        return calls.list(table.of(seen(about, viewer).id()), viewer);
    }

    /**
     * 归入: this call of mine is about that case.
     *
     * @throws ProblemFound also with {@link IntakeProblem#INVALID} where no call is named
     */
    @Transactional
    public void put(@Nullable UUID call, CaseId about, Viewer viewer) {
        Case it = seen(about, viewer);
        if (call == null) {
            throw new ProblemFound(IntakeProblem.INVALID, List.of(UNNAMED));
        }
        if (informants.isSealed(it.id())) {
            throw new ProblemFound(InformantProblem.CALL_APART);
        }
        link(call(call, viewer), it, viewer);
    }

    /** The case was registered by that call; once more changes nothing. */
    @Transactional
    void link(CallLine call, Case it, Viewer viewer) {
        if (table.add(call.id(), it.id(), viewer.account(), clock.instant())) {
            audit.did(Act.of(AuditAction.CALL_LINKED, viewer.who())
                    .on(Subject.of("case", it.id().value()).under(it.number()))
                    .with("call", call.id().toString()));
        }
    }

    private Case seen(CaseId about, Viewer viewer) {
        return cases.find(viewer, about).map(Cases.Seen::it).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }
}
