package org.xinqiao.catalogue;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.catalogue.store.DutyChangeTable;
import org.xinqiao.catalogue.store.DutyTable;
import org.xinqiao.platform.ProblemFound;

/**
 * 职责清单维护: the front door to keeping the duty list current (国办函〔2025〕66号：派单目录动态更新). One person asks for a line to be
 * otherwise and says why, another agrees; what was is kept, and proposals go by the new line from then on.
 */
@Service
public class DutyEdits {

    private final DutyTable table;
    private final DutyChangeTable changes;
    private final Duties duties;
    private final Audit audit;
    private final Clock clock;

    DutyEdits(DutyTable table, DutyChangeTable changes, Duties duties, Audit audit, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 条件.
     *
     * @param matter the beginning of matter codes, and @param unit the code of one that leads or assists; both may be empty
     * @param words part of a clause or remark, or empty
     * @param matters codes of matters whose names the words are part of, and @param units those of such units
     */
    public record Asked(String matter, String unit, String words, List<String> matters, List<String> units) {

        public Asked {
            matters = List.copyOf(matters);
            units = List.copyOf(units);
        }
    }

    /** The lines that hold within the viewer's area or around it, in their order. @param after the last that was shown */
    @Transactional(readOnly = true)
    public List<DutyLineOfPlace> lines(Viewer viewer, Asked asked, @Nullable DutyLineOfPlace after, int limit) {
        return table.page(viewer.scope().area(), asked, after, limit);
    }

    /** What was asked for within the viewer's area, the latest first. */
    @Transactional(readOnly = true)
    public List<DutyChange> changes(Viewer viewer, DutyChange.@Nullable State state, @Nullable Long before, int limit) {
        return changes.page(viewer.scope().area(), state, before, limit);
    }

    /**
     * 提出变更.
     *
     * @param before the line as whoever asks saw it; absent for one to be added
     * @param after the line as it is to be; absent for one to be taken out
     * @throws ProblemFound with {@link CatalogueProblem#DUTY_NOT_YOURS}, {@link CatalogueProblem#DUTY_CHANGED} or
     *     {@link CatalogueProblem#DUTY_THERE}
     */
    @Transactional
    public DutyChange propose(
            Viewer viewer, @Nullable DutyLineOfPlace before, @Nullable DutyLineOfPlace after, String reason) {
        checkWithin(viewer, before);
        checkWithin(viewer, after);
        checkStands(before, after);
        DutyChange.Kind kind =
                before == null ? DutyChange.Kind.ADD : after == null ? DutyChange.Kind.REMOVE : DutyChange.Kind.CHANGE;
        DutyChange asked = new DutyChange(
                0,
                kind,
                before,
                after,
                reason,
                DutyChange.State.PROPOSED,
                viewer.principal(),
                clock.instant(),
                null,
                null,
                "");
        DutyChange kept = changes.add(asked);
        record(AuditAction.DUTY_CHANGE_PROPOSED, kept, viewer);
        return kept;
    }

    /**
     * 审核: by somebody else; once agreed, the line holds at once.
     *
     * @throws ProblemFound with {@link CatalogueProblem#NO_DUTY_CHANGE}, {@link CatalogueProblem#OWN_DUTY_CHANGE} or
     *     {@link CatalogueProblem#DUTY_CHANGED}
     */
    @Transactional
    public DutyChange decide(Viewer viewer, long id, boolean accepted, String words) {
        DutyChange asked = changes.hold(id)
                .filter(it -> it.state() == DutyChange.State.PROPOSED)
                .filter(it -> isWithin(viewer, it.line()))
                .orElseThrow(() -> new ProblemFound(CatalogueProblem.NO_DUTY_CHANGE));
        if (asked.proposedBy().equals(viewer.principal()) || asked.proposedBy().equals(viewer.account())) {
            throw new ProblemFound(CatalogueProblem.OWN_DUTY_CHANGE);
        }
        if (accepted) {
            checkStands(asked.before(), asked.after());
            table.put(asked.before(), asked.after());
        }
        changes.decide(
                id,
                accepted ? DutyChange.State.TAKEN : DutyChange.State.REFUSED,
                viewer.principal(),
                clock.instant(),
                words);
        DutyChange decided = changes.find(id).orElseThrow();
        record(AuditAction.DUTY_CHANGE_DECIDED, decided, viewer);
        duties.forget();
        return decided;
    }

    /** That the line is still as it was seen, and that the new one does not stand there already. */
    private void checkStands(@Nullable DutyLineOfPlace before, @Nullable DutyLineOfPlace after) {
        if (before != null
                && !table.find(before.matter(), before.area(), before.lead())
                        .filter(before::equals)
                        .isPresent()) {
            throw new ProblemFound(CatalogueProblem.DUTY_CHANGED);
        }
        if (after == null || before != null && sameKey(before, after)) {
            return;
        }
        if (table.find(after.matter(), after.area(), after.lead()).isPresent()) {
            throw new ProblemFound(CatalogueProblem.DUTY_THERE);
        }
    }

    private static boolean sameKey(DutyLineOfPlace one, DutyLineOfPlace other) {
        return one.matter().equals(other.matter())
                && one.area().equals(other.area())
                && one.lead().equals(other.lead());
    }

    private static void checkWithin(Viewer viewer, @Nullable DutyLineOfPlace line) {
        if (line != null && !isWithin(viewer, line)) {
            throw new ProblemFound(CatalogueProblem.DUTY_NOT_YOURS);
        }
    }

    private static boolean isWithin(Viewer viewer, DutyLineOfPlace line) {
        return line.area().startsWith(viewer.scope().area().value());
    }

    private void record(AuditAction action, DutyChange it, Viewer viewer) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("duty-change", it.id()))
                .with("kind", it.kind().name())
                .with("matter", it.matter())
                .with("area", it.area())
                .with("lead", it.line().lead())
                .with("state", it.state().name()));
    }
}
