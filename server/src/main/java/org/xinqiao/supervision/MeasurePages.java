package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.PastCase;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.MeasureViews.ActOn;
import org.xinqiao.supervision.MeasureViews.AnswerView;
import org.xinqiao.supervision.MeasureViews.MeasureList;
import org.xinqiao.supervision.MeasureViews.MeasureView;
import org.xinqiao.supervision.model.Answer;
import org.xinqiao.supervision.model.Answer.Verdict;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.End;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.store.MeasureAnswerTable;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.MeasureTable.Wanted;

/** 措施查阅: the front door to measures as people read them. */
@Service
public class MeasurePages {

    private static final int LONGEST_PAGE = 200;

    private final MeasureTable table;
    private final MeasureAnswerTable answers;
    private final Cases cases;
    private final CaseTitles titles;
    private final Files files;
    private final Clock clock;

    MeasurePages(
            MeasureTable table, MeasureAnswerTable answers, Cases cases, CaseTitles titles, Files files, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.cases = cases;
        this.titles = titles;
        this.files = files;
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

    private List<MeasureView> views(Viewer viewer, List<Measure> all) {
        Map<CaseId, PastCase> known =
                titles.of(viewer, all.stream().map(Measure::caseId).toList());
        Map<Long, List<Answer>> given = answers.of(all.stream().map(Measure::id).toList());
        Map<FileId, NamedFile> named = files.find(given.values().stream()
                .flatMap(Collection::stream)
                .flatMap(answer -> answer.files().stream())
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        return all.stream()
                .filter(it -> known.containsKey(it.caseId()))
                .map(it -> view(viewer, it, known, given.getOrDefault(it.id(), List.of()), named, now))
                .toList();
    }

    private MeasureView view(
            Viewer viewer,
            Measure it,
            Map<CaseId, PastCase> known,
            List<Answer> given,
            Map<FileId, NamedFile> named,
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
                given.stream().map(answer -> view(answer, named)).toList(),
                acts(viewer, it));
    }

    private @Nullable NamedUnit unit(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(titles::unit).orElse(null);
    }

    private static AnswerView view(Answer it, Map<FileId, NamedFile> named) {
        Verdict verdict = it.verdict();
        return new AnswerView(
                it.no(),
                it.words(),
                it.files().stream()
                        .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                        .toList(),
                it.by().name(),
                it.by().at(),
                it.late(),
                verdict == null ? null : verdict.accepted(),
                verdict == null ? "" : verdict.reason(),
                verdict == null ? "" : verdict.by().name(),
                verdict == null ? null : verdict.by().at());
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
