package org.xinqiao.supervision;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.model.Answer.Verdict;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.End;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.store.MeasureAnswerTable;

/** 措施办理: the front door for what becomes of a measure: answered, judged, confirmed by a second person, ended. */
@Service
public class MeasureWork {

    private static final Set<State> HOLDING = EnumSet.of(State.GIVEN, State.AWAITING_ANSWER, State.ANSWERED);

    private final MeasureSight sight;
    private final MeasureAnswerTable answers;
    private final MeasureGiving giving;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    MeasureWork(
            MeasureSight sight,
            MeasureAnswerTable answers,
            MeasureGiving giving,
            Files files,
            Audit audit,
            Clock clock) {
        this.sight = sight;
        this.answers = answers;
        this.giving = giving;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 回复.
     *
     * @throws ProblemFound with {@link SupervisionProblem#NO_SUCH_MEASURE}, {@link SupervisionProblem#NOT_YOURS} or
     *     {@link SupervisionProblem#NOT_SO}
     */
    @Transactional
    public Measure answer(Viewer viewer, long id, String words, List<FileId> attached) {
        Measure it = seen(viewer, id);
        if (!mayAnswer(viewer, it)) {
            throw new ProblemFound(SupervisionProblem.NOT_YOURS);
        }
        demand(it.state() == State.AWAITING_ANSWER);
        By by = by(viewer);
        boolean late = it.isLate(by.at());
        Measure changed = write(in(it, State.ANSWERED, it.answerBy(), it.second(), null));
        answers.add(id, FreeText.masked(words), attached, by, late);
        files.attach(attached, MeasureSight.thing(id), viewer);
        did(AuditAction.MEASURE_ANSWERED, viewer, it, late ? "late" : "in time");
        return changed;
    }

    /** Whether somebody answers for the unit that was told, or for the one that holds the case. */
    static boolean mayAnswer(Viewer viewer, Measure it) {
        return viewer.may(Power.HANDLE) && (actsFor(viewer, it.toldUnit()) || actsFor(viewer, it.holder()));
    }

    private static boolean actsFor(Viewer viewer, @Nullable UnitId unit) {
        return unit != null
                && (viewer.unit().equals(unit)
                        || viewer.may(Power.HEAD_UNIT) && viewer.scope().units().contains(unit));
    }

    /**
     * 审阅回复: accepted, the measure is settled; refused, the unit has the same time again.
     *
     * @throws ProblemFound with {@link SupervisionProblem#NO_SUCH_MEASURE} or {@link SupervisionProblem#NOT_SO}
     */
    @Transactional
    public Measure judge(Viewer viewer, long id, boolean accepted, String reason) {
        Measure it = overseen(viewer, id);
        demand(it.state() == State.ANSWERED);
        By by = by(viewer);
        Wait wait = it.answerBy();
        UnitId told = it.toldUnit();
        Wait again = accepted || wait == null || told == null
                ? wait
                : giving.wait(TimeLimit.parse(wait.limit()), told, by.at());
        Measure changed = write(in(it, accepted ? State.SETTLED : State.AWAITING_ANSWER, again, it.second(), null));
        answers.judge(id, new Verdict(accepted, FreeText.masked(reason), by));
        did(AuditAction.MEASURE_DECIDED, viewer, it, accepted ? "accepted" : "refused");
        return changed;
    }

    /**
     * 确认问责: what the house proposed, one person takes up and another confirms; what a person proposed, another confirms.
     *
     * @throws ProblemFound with {@link SupervisionProblem#NOT_ALONE} or {@link SupervisionProblem#NOT_SO}
     */
    @Transactional
    public Measure second(Viewer viewer, long id, boolean confirmed, String reason) {
        Measure it = overseen(viewer, id);
        demand(it.state() == State.PROPOSED);
        By by = by(viewer);
        if (!confirmed) {
            Measure declined =
                    write(in(it, State.DECLINED, it.answerBy(), it.second(), new End(by, FreeText.masked(reason))));
            did(AuditAction.MEASURE_DECIDED, viewer, it, "declined");
            return declined;
        }
        Measure changed = it.given().isHouse() ? takenUp(it, by) : confirmed(viewer, it, by);
        did(AuditAction.MEASURE_DECIDED, viewer, it, it.given().isHouse() ? "taken up" : "confirmed");
        return changed;
    }

    private Measure takenUp(Measure it, By by) {
        return write(with(it, by, State.PROPOSED, it.answerBy(), null, null));
    }

    private Measure confirmed(Viewer viewer, Measure it, By by) {
        if (it.given().is(viewer)) {
            throw new ProblemFound(SupervisionProblem.NOT_ALONE);
        }
        if (!viewer.may(Power.ACCOUNT)) {
            throw new ProblemFound(SupervisionProblem.TOO_GRAVE);
        }
        return write(in(it, MeasureGiving.stateOf(it.answerBy()), it.answerBy(), by, null));
    }

    /**
     * 解除或撤销: lifted where it is no longer needed; withdrawn where it should not have been, so that it does not count. It
     * stays to be seen.
     *
     * @throws ProblemFound with {@link SupervisionProblem#TOO_GRAVE} or {@link SupervisionProblem#NOT_SO}
     */
    @Transactional
    public Measure end(Viewer viewer, long id, boolean withdrawn, String reason) {
        Measure it = overseen(viewer, id);
        demand(withdrawn ? it.state().counts() : HOLDING.contains(it.state()));
        if (it.kind().isGrave() && !viewer.may(Power.ACCOUNT)) {
            throw new ProblemFound(SupervisionProblem.TOO_GRAVE);
        }
        End end = new End(by(viewer), FreeText.masked(reason));
        Measure changed = write(in(it, withdrawn ? State.WITHDRAWN : State.LIFTED, it.answerBy(), it.second(), end));
        did(AuditAction.MEASURE_DECIDED, viewer, it, withdrawn ? "withdrawn" : "lifted");
        return changed;
    }

    private static Measure in(Measure it, State state, @Nullable Wait wait, @Nullable By second, @Nullable End end) {
        return with(it, it.given(), state, wait, second, end);
    }

    private static Measure with(
            Measure it, By given, State state, @Nullable Wait wait, @Nullable By second, @Nullable End end) {
        return new Measure(
                it.id(),
                it.caseId(),
                it.number(),
                it.area(),
                it.kind(),
                it.why(),
                it.unit(),
                it.holder(),
                it.told(),
                it.toldUnit(),
                it.persons(),
                it.words(),
                state,
                given,
                it.reached(),
                wait,
                second,
                end,
                it.saves());
    }

    private Measure write(Measure it) {
        return giving.write(it, clock.instant()).orElseThrow(() -> new ProblemFound(SupervisionProblem.CHANGED));
    }

    private Measure overseen(Viewer viewer, long id) {
        return sight.overseen(viewer, id).orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_MEASURE));
    }

    private Measure seen(Viewer viewer, long id) {
        return sight.find(viewer, id).orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_MEASURE));
    }

    private static void demand(boolean possible) {
        if (!possible) {
            throw new ProblemFound(SupervisionProblem.NOT_SO);
        }
    }

    private By by(Viewer viewer) {
        return new By(viewer.account().value(), viewer.name(), clock.instant());
    }

    private void did(AuditAction action, Viewer viewer, Measure it, String what) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("case", it.caseId().value()).under(it.number()))
                .with("measure", it.id())
                .with("what", what));
    }
}
