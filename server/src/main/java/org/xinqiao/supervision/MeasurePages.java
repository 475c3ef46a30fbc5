package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.PastCase;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.MeasureViews.ActOn;
import org.xinqiao.supervision.MeasureViews.AnswerView;
import org.xinqiao.supervision.MeasureViews.MeasureList;
import org.xinqiao.supervision.MeasureViews.MeasureView;
import org.xinqiao.supervision.MeasureViews.StepView;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.End;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.model.Rise.What;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.MeasureTable.Wanted;
import org.xinqiao.supervision.store.RiseTable;

/** 措施查阅: the front door to measures as people read them. */
@Service
public class MeasurePages {

    private static final int LONGEST_PAGE = 200;

    private final MeasureTable table;
    private final AnswerPages answers;
    private final RiseTable rises;
    private final Cases cases;
    private final CaseTitles titles;
    private final Clock clock;

    MeasurePages(
            MeasureTable table, AnswerPages answers, RiseTable rises, Cases cases, CaseTitles titles, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.rises = rises;
        this.cases = cases;
        this.titles = titles;
        this.clock = clock;
    }

    /** Measures that the viewer may see, the latest first. */
    public MeasureList page(Viewer viewer, Wanted wanted, @Nullable Long after, int limit) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        List<Measure> found = table.page(wanted, after, most + 1);
        List<Measure> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? Long.toString(shown.getLast().id()) : null;
        return new MeasureList(views(viewer, shown), next);
    }

    /**
     * Those of a case, for whoever may see it, the latest first.
     *
     * @throws ProblemFound with {@link CaseProblem#NOT_FOUND}
     */
    public List<MeasureView> of(Viewer viewer, CaseId id) {
        if (cases.find(viewer, id).isEmpty()) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return views(viewer, table.of(id));
    }

    /** One, as it is shown to whoever has just done something about it. */
    public MeasureView view(Viewer viewer, Measure it) {
        return views(viewer, List.of(it)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_MEASURE));
    }

    /** As they are shown, in the same order; those of cases that the viewer may not see are left out. */
    List<MeasureView> views(Viewer viewer, List<Measure> all) {
        List<Long> ids = all.stream().map(Measure::id).toList();
        Map<CaseId, PastCase> known =
                titles.of(viewer, all.stream().map(Measure::caseId).toList());
        Map<Long, List<AnswerView>> given = answers.of(ids);
        Map<Long, List<Rise>> risen = rises.risen(EnumSet.of(What.ANSWER, What.DECISION), ids);
        Instant now = clock.instant();
        return all.stream()
                .filter(it -> known.containsKey(it.caseId()))
                .map(it -> view(
                        viewer,
                        it,
                        known,
                        given.getOrDefault(it.id(), List.of()),
                        steps(risen.getOrDefault(it.id(), List.of())),
                        now))
                .toList();
    }

    private List<StepView> steps(List<Rise> risen) {
        return risen.stream()
                .map(it -> new StepView(it.what(), it.level(), unit(it.unit()), it.since()))
                .toList();
    }

    private MeasureView view(
            Viewer viewer,
            Measure it,
            Map<CaseId, PastCase> known,
            List<AnswerView> given,
            List<StepView> risen,
            Instant now) {
        Wait wait = it.answerBy();
        By second = it.second();
        End end = it.end();
        PastCase of = known.get(it.caseId());
        return new MeasureView(
                Long.toString(it.id()),
                it.caseId().toString(),
                it.number(),
                of == null ? "" : FreeText.masked(of.title()),
                it.kind(),
                it.why().zh(),
                it.why().en(),
                it.why().clause(),
                it.given().isHouse(),
                unit(it.unit()),
                it.told(),
                unit(it.toldUnit()),
                it.persons(),
                it.words(),
                it.state(),
                it.isLate(now),
                it.given().name(),
                it.given().at(),
                it.reached(),
                wait == null ? null : wait.due(),
                second == null ? "" : second.name(),
                end == null ? "" : end.by().name(),
                end == null ? null : end.by().at(),
                end == null ? "" : end.why(),
                given,
                risen,
                acts(viewer, it));
    }

    private @Nullable NamedUnit unit(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(titles::unit).orElse(null);
    }

    private static List<ActOn> acts(Viewer viewer, Measure it) {
        List<ActOn> acts = new ArrayList<>();
        if (it.state() == State.AWAITING_ANSWER && MeasureWork.mayAnswer(viewer, it)) {
            acts.add(ActOn.ANSWER);
        }
        if (!MeasureSight.isOverseen(viewer, it)) {
            return acts;
        }
        if (it.state() == State.ANSWERED) {
            acts.add(ActOn.JUDGE);
        }
        if (it.state() == State.PROPOSED
                && (it.given().isHouse()
                        || viewer.may(Power.ACCOUNT) && !it.given().is(viewer))) {
            acts.add(ActOn.SECOND);
        }
        if (!it.kind().isGrave() || viewer.may(Power.ACCOUNT)) {
            if (it.state() == State.GIVEN || it.state() == State.AWAITING_ANSWER || it.state() == State.ANSWERED) {
                acts.add(ActOn.LIFT);
            }
            if (it.state().counts()) {
                acts.add(ActOn.WITHDRAW);
            }
        }
        return acts;
    }
}
