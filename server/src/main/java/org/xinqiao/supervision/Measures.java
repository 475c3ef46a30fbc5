package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Account;
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
import org.xinqiao.casework.model.Step;
import org.xinqiao.catalogue.LadderRung;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.MeasureGiving.Wanted;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.Why;

/** 督办措施: the front door for measures that people give by hand. */
@Service
public class Measures {

    private final MeasureGiving giving;
    private final NamedPersons people;
    private final Cases cases;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Measures(MeasureGiving giving, NamedPersons people, Cases cases, Rules rules, Audit audit, Clock clock) {
        this.giving = giving;
        this.people = people;
        this.cases = cases;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 人工下达.
     *
     * @param id the request's own id: given again, nothing happens twice
     * @param unit whom it concerns; absent for whose the case is
     * @param answer how long they have for an answer; absent for none
     * @param named whom it names, empty if nobody
     */
    public record ByHand(
            UUID id,
            CaseId caseId,
            MeasureKind kind,
            @Nullable UnitId unit,
            Told told,
            @Nullable TimeLimit answer,
            List<Account> named,
            String words) {}

    /**
     * Takes a measure. Urging and orders stand in the story of the case as well; accountability waits for a second person.
     *
     * @throws ProblemFound with {@link SupervisionProblem#TOO_GRAVE}, {@link SupervisionProblem#NO_UNIT} or
     *     {@link CaseProblem#NOT_FOUND}
     */
    public Measure give(Viewer viewer, ByHand wanted) {
        if (wanted.kind().isGrave() && wanted.kind() != MeasureKind.ACCOUNTABILITY && !viewer.may(Power.ACCOUNT)) {
            throw new ProblemFound(SupervisionProblem.TOO_GRAVE);
        }
        Case it = seen(viewer, wanted.caseId());
        UnitId unit = wanted.unit();
        if (unit != null && cases.isKeptFrom(it, unit)) {
            throw new ProblemFound(SupervisionProblem.NO_UNIT);
        }
        String words = FreeText.masked(wanted.words());
        step(viewer, it, wanted, words);
        Instant now = clock.instant();
        Wanted measure = new Wanted(
                it,
                wanted.kind(),
                new Why(null, "人工" + wanted.kind().zh(), wanted.kind().en() + " by hand", clause(it, wanted.kind())),
                wanted.unit(),
                wanted.told(),
                wanted.answer(),
                people.words(wanted.named()),
                words,
                LadderLook.markOf(it, wanted.id()),
                null);
        By by = new By(viewer.account().value(), viewer.name(), now);
        Measure given = giving.give(measure, by)
                .or(() -> giving.ofMark(measure.mark()))
                .orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_UNIT));
        people.name(given.id(), wanted.named());
        audit.did(Act.of(AuditAction.MEASURE_GIVEN, viewer.who())
                .on(Subject.of("case", it.id().value()).under(it.number()))
                .with("measure", given.id())
                .with("kind", given.kind().name())
                .with(
                        "named",
                        wanted.named().stream()
                                .map(each -> each.id().toString())
                                .collect(Collectors.joining(" "))));
        return given;
    }

    /** The case's own step, where it has one for this and it is possible now. */
    private void step(Viewer viewer, Case it, ByHand wanted, String words) {
        List<Step> allowed = cases.allowedSteps(viewer, it);
        Command command = switch (wanted.kind()) {
            case URGING -> allowed.contains(Step.URGE) ? new Command.Urge(words) : null;
            case ORDER -> allowed.contains(Step.SUPERVISE) ? new Command.Supervise(words, wanted.answer()) : null;
            case REMINDER, YELLOW_CARD, RED_CARD, TALK, ACCOUNTABILITY -> null;
        };
        if (command != null) {
            cases.handle(viewer, it.id(), 0, wanted.id(), command);
        }
    }

    /** The clause under which the place's ladder has such a measure; empty where it has none. */
    private String clause(Case it, MeasureKind kind) {
        return rules.at(it.registered()).ladder().stream()
                .filter(rung -> rung.kind() == kind)
                .findFirst()
                .map(LadderRung::clause)
                .orElse("");
    }

    /** What the place's ladder allows for an answer to each kind of measure, for who gives one by hand. */
    public List<LadderRung> ladder() {
        return rules.now().ladder();
    }

    /** @throws ProblemFound with {@link CaseProblem#NOT_FOUND} where the viewer does not see the case */
    public void demandSight(Viewer viewer, CaseId id) {
        seen(viewer, id);
    }

    private Case seen(Viewer viewer, CaseId id) {
        return cases.find(viewer, id).map(Cases.Seen::it).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }
}
