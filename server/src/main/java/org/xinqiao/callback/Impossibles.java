package org.xinqiao.callback;

import java.nio.charset.StandardCharsets;
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
import org.xinqiao.callback.model.Impossible;
import org.xinqiao.callback.model.Impossible.Obstacle;
import org.xinqiao.callback.store.ImpossibleTable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 客观条件不具备: a decision with a reason of its own, that two people take: one asks, another grants it or does not. */
@Service
public class Impossibles {

    private final ImpossibleTable table;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    Impossibles(ImpossibleTable table, Cases cases, Audit audit, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the viewer's area, the latest first. @param open only those that wait for a decision */
    public List<Impossible> page(boolean open, @Nullable Long behind, int limit, Viewer viewer) {
        return table.page(open, behind, limit, viewer);
    }

    /** Those of a case that the viewer sees. */
    public List<Impossible> of(CaseId id, Viewer viewer) {
        seen(id, viewer);
        return table.of(id);
    }

    /** @throws ProblemFound with {@link CallbackProblem#NO_REQUEST} */
    @Transactional
    public Impossible get(long number, Viewer viewer) {
        return table.hold(number)
                .filter(request -> cases.find(viewer, request.caseId()).isPresent())
                .orElseThrow(() -> new ProblemFound(CallbackProblem.NO_REQUEST));
    }

    /**
     * 申请.
     *
     * @throws ProblemFound with {@link CallbackProblem#NOT_ASKED} or {@link CallbackProblem#ASKED_ALREADY}
     */
    @Transactional
    public Impossible ask(CaseId id, Obstacle obstacle, String reason, Viewer viewer) {
        Case it = seen(id, viewer);
        if (it.stage() != Stage.AWAITING_REWORK_DECISION) {
            throw new ProblemFound(CallbackProblem.NOT_ASKED);
        }
        ImpossibleTable.Asked asked = new ImpossibleTable.Asked(
                id,
                it.number(),
                it.facts().area().value(),
                RecusalMarks.of(it.facts().aside()),
                viewer,
                clock.instant(),
                obstacle,
                reason);
        Impossible request = table.add(asked).orElseThrow(() -> new ProblemFound(CallbackProblem.ASKED_ALREADY));
        done(cases.handle(
                viewer,
                id,
                0,
                command(request, "asked"),
                new Command.Annotate("申请认定客观条件不具备（" + obstacle.zh() + "）：" + reason)));
        put(AuditAction.IMPOSSIBLE_ASKED, request, viewer);
        return request;
    }

    /**
     * 决定: by somebody else than who asked. Granted, the case goes on to its close with the reason; refused, it goes on waiting for the
     * decision whether it is done again.
     *
     * @throws ProblemFound with {@link CallbackProblem#NO_REQUEST}, {@link CallbackProblem#NOT_ALONE} or
     *     {@link CallbackProblem#DECIDED}
     */
    @Transactional
    public void decide(long number, boolean granted, String answer, Viewer viewer) {
        Impossible request = get(number, viewer);
        if (request.decision() != null) {
            throw new ProblemFound(CallbackProblem.DECIDED);
        }
        if (request.isBy(viewer)) {
            throw new ProblemFound(CallbackProblem.NOT_ALONE);
        }
        Command command = granted
                ? new Command.DecideRework(
                        false,
                        "客观条件不具备（" + request.obstacle().zh() + "）：" + request.reason() + "。申请人：" + request.askedName()
                                + "；批准意见：" + answer)
                : new Command.Annotate("未认定客观条件不具备：" + answer);
        done(cases.handle(viewer, request.caseId(), 0, command(request, "decided"), command));
        table.decide(number, viewer, granted, answer, clock.instant());
        put(AuditAction.IMPOSSIBLE_DECIDED, request, viewer);
    }

    private static void done(@Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Refused(ProblemCode problem)) {
            throw new ProblemFound(problem);
        }
    }

    private static UUID command(Impossible request, String what) {
        return UUID.nameUUIDFromBytes(("impossible/" + request.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private Case seen(CaseId id, Viewer viewer) {
        return cases.find(viewer, id).map(Cases.Seen::it).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }

    private void put(AuditAction action, Impossible request, Viewer viewer) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("case", request.caseId().value()).under(request.number()))
                .with("obstacle", request.obstacle().name()));
    }
}
