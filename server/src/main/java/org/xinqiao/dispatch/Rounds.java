package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.dispatch.RoundViews.AskedView;
import org.xinqiao.dispatch.RoundViews.RoundView;
import org.xinqiao.dispatch.model.Round;
import org.xinqiao.dispatch.model.Round.Opinion;
import org.xinqiao.dispatch.store.RoundTable;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/** 会商: the front door to the rounds in which the centre asks units whose duty a case is, before it decides on a return. */
@Service
public class Rounds {

    private static final int MOST = 50;

    private final RoundTable table;
    private final RoundViews views;
    private final CentreHours hours;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    Rounds(RoundTable table, RoundViews views, CentreHours hours, Cases cases, Audit audit, Clock clock) {
        this.table = table;
        this.views = views;
        this.hours = hours;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 征询.
     *
     * @param limit by when; counted in the hours of the centre
     */
    public record Asking(List<Unit> units, TimeLimit limit, String question) {}

    /** Every round of a case, the latest first, for who may see the case. */
    @Transactional(readOnly = true)
    public List<RoundView> of(Viewer viewer, CaseId id) {
        visible(viewer, id);
        return table.of(id).stream().map(views::of).toList();
    }

    /** Asks units; where a round is open already they join it. The story of the case tells whom. */
    @Transactional
    public List<RoundView> open(Viewer viewer, CaseId id, Asking asking) {
        Case it = visible(viewer, id);
        if (it.stage() != Stage.AWAITING_ARBITRATION) {
            throw new ProblemFound(DispatchProblem.NOTHING_TO_DECIDE);
        }
        if (asking.units().stream().anyMatch(unit -> cases.isKeptFrom(it, unit.id()))) {
            throw new ProblemFound(Refusal.UNIT_RECUSED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant due = hours.dueAfter(now, asking.limit());
        long round = table.openOf(id)
                .map(Round::id)
                .orElseGet(() -> table.open(new Round(
                        0,
                        id,
                        it.number(),
                        it.facts().area(),
                        now,
                        viewer.who().name(),
                        due,
                        asking.question(),
                        null,
                        List.of())));
        asking.units().forEach(unit -> table.ask(round, unit.id(), now));
        String names = asking.units().stream().map(Unit::name).collect(Collectors.joining("、"));
        String told = "会商：请" + names + "在" + asking.limit().wording().zh() + "内就职责归属提出意见。";
        cases.handle(viewer, id, 0, UUID.randomUUID(), new Command.Annotate(told + asking.question()));
        audit.did(Act.of(AuditAction.ROUND_OPENED, viewer.who())
                .on(Subject.of("case", id.value()).under(it.number()))
                .with("units", names));
        return of(viewer, id);
    }

    /** The rounds in which the viewer's units are asked; those still open first. */
    @Transactional(readOnly = true)
    public List<AskedView> asked(Viewer viewer) {
        Set<UnitId> units = unitsOf(viewer);
        return table.asking(units, MOST).stream()
                .map(round -> views.asked(round, units))
                .toList();
    }

    /** Writes down what an asked unit says; until the centre has decided it may say otherwise. */
    @Transactional
    public AskedView give(Viewer viewer, long id, UnitId unit, UnitId whose, String clause, String words) {
        Set<UnitId> units = unitsOf(viewer);
        Round round = table.find(id)
                .filter(found -> found.asks(unit) && units.contains(unit))
                .orElseThrow(() -> new ProblemFound(DispatchProblem.NO_SUCH_ROUND));
        if (round.closedAt() != null) {
            throw new ProblemFound(DispatchProblem.ROUND_OVER);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.give(id, unit, new Opinion(whose, clause, words, now, viewer.who().name()));
        audit.did(Act.of(AuditAction.OPINION_GIVEN, viewer.who())
                .on(Subject.of("case", round.caseId().value()).under(round.number()))
                .with("unit", unit.value()));
        return views.asked(table.find(id).orElse(round), units);
    }

    /** The centre has decided: no more opinions are taken. */
    @Transactional
    public void close(CaseId id) {
        table.close(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** For whom somebody may speak: their own unit, and those below where they head it. */
    private static Set<UnitId> unitsOf(Viewer viewer) {
        return viewer.may(Power.HEAD_UNIT) ? viewer.scope().units() : Set.of(viewer.unit());
    }

    private Case visible(Viewer viewer, CaseId id) {
        return cases.find(viewer, id).map(Cases.Seen::it).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }
}
