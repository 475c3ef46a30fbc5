package org.xinqiao.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.store.ObjectionTable;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Sha256;

/** 考核: the front door to periods: begun, counted, opened to objections, published, frozen, and checked ever after. */
@Service
public class AssessmentRuns {

    private static final int EARLIEST = 2020;
    private static final int SHOWN = 200;

    private final RunTable runs;
    private final Counting counting;
    private final ObjectionTable objections;
    private final RunRules rules;
    private final Audit audit;
    private final Clock clock;

    AssessmentRuns(
            RunTable runs, Counting counting, ObjectionTable objections, RunRules rules, Audit audit, Clock clock) {
        this.runs = runs;
        this.counting = counting;
        this.objections = objections;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the viewer's place that are open to them, the latest first. */
    @Transactional(readOnly = true)
    public List<Run> list(Viewer viewer) {
        return runs.list(rules.placeOf(viewer), SHOWN).stream()
                .filter(run -> isOpenTo(viewer, run))
                .toList();
    }

    /** @throws ProblemFound with {@link AssessmentProblem#NO_RUN} where there is none that is open to the viewer */
    @Transactional(readOnly = true)
    public Run get(Viewer viewer, long id) {
        return runs.find(id)
                .filter(run -> run.place().equals(rules.placeOf(viewer)) && isOpenTo(viewer, run))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_RUN));
    }

    private static boolean isOpenTo(Viewer viewer, Run run) {
        return run.state() != Run.State.DRAFT || viewer.may(Power.ASSESS);
    }

    /** 新建期次: begins one and counts it; one that is there already is answered with. */
    @Transactional
    public Run draft(Viewer viewer, Run.Kind kind, LocalDate begins) {
        AreaCode place = rules.placeOf(viewer);
        boolean begun = !PlaceTime.startOf(begins).isAfter(clock.instant());
        boolean first = kind == Run.Kind.MONTH ? begins.getDayOfMonth() == 1 : begins.getDayOfYear() == 1;
        if (!begun || !first || begins.getYear() < EARLIEST) {
            throw new ProblemFound(AssessmentProblem.BAD_PERIOD);
        }
        Run run = begin(place, kind, begins);
        put(AuditAction.ASSESSMENT_DRAFTED, viewer.who(), run);
        return run;
    }

    /** The same by the house itself. */
    @Transactional
    public Run begin(AreaCode place, Run.Kind kind, LocalDate begins) {
        runs.add(place, kind, begins, rules.of(place, begins));
        Run run = runs.find(place, kind, begins).orElseThrow();
        return run.countedAt() == null ? count(run) : run;
    }

    /** 重新计数: from every fact there is, by the rules and units of now. */
    @Transactional
    public Run recount(Viewer viewer, long id) {
        Run run = held(viewer, id);
        if (!run.state().isLive()) {
            throw new ProblemFound(AssessmentProblem.NOT_SO);
        }
        put(AuditAction.ASSESSMENT_COUNTED, viewer.who(), run);
        if (run.state() == Run.State.DRAFT) {
            runs.rule(id, rules.of(run.place(), run.begins()));
        }
        return count(runs.hold(id).orElseThrow());
    }

    private Run count(Run run) {
        counting.count(run);
        runs.counted(run.id(), clock.instant());
        return runs.find(run.id()).orElseThrow();
    }

    /** 公示: units see their figures and may object. */
    @Transactional
    public Run open(Viewer viewer, long id) {
        Run run = held(viewer, id);
        open(run, clock.instant(), viewer.who());
        return runs.find(id).orElseThrow();
    }

    private void open(Run run, Instant at, Who who) {
        if (run.state() != Run.State.DRAFT) {
            throw new ProblemFound(AssessmentProblem.NOT_SO);
        }
        if (PlaceTime.startOf(run.ends()).isAfter(at)) {
            throw new ProblemFound(AssessmentProblem.NOT_OVER);
        }
        if (run.countedAt() == null) {
            throw new ProblemFound(AssessmentProblem.NOT_COUNTED);
        }
        runs.open(run.id(), at, rules.objectionsUntil(run, at));
        put(AuditAction.ASSESSMENT_OPENED, who, run);
    }

    /** 发布: the figures stand from now on, with the facts and rules they were counted from. */
    @Transactional
    public Run publish(Viewer viewer, long id) {
        Run run = held(viewer, id);
        publish(run, viewer.who());
        return runs.find(id).orElseThrow();
    }

    private void publish(Run run, Who who) {
        if (run.state() != Run.State.OPEN) {
            throw new ProblemFound(AssessmentProblem.NOT_SO);
        }
        Instant now = clock.instant();
        boolean over = !Objects.requireNonNull(run.objectionsUntil()).isAfter(now);
        if (!over || objections.waiting(run.id()) > 0) {
            throw new ProblemFound(AssessmentProblem.STILL_OPEN);
        }
        // whatever was counted step by step must be what all the facts come to
        counting.count(run);
        String sum = counting.keep(run);
        String result = counting.written(run);
        RunTable.Texts texts = runs.texts(run.id());
        String checksum = checksum(new RunTable.Texts(texts.indicators(), texts.classes(), texts.units(), result, sum));
        runs.publish(run.id(), new RunTable.Published(now, who.name(), result, sum, checksum));
        put(AuditAction.ASSESSMENT_PUBLISHED, who, run);
    }

    /** 补发往期: months long over, of which nobody objected to anything while nobody could; for a place that begins with a past. */
    @Transactional
    public void publishPast(long id) {
        Run run = runs.hold(id).orElseThrow();
        open(run, PlaceTime.startOf(run.ends()), Who.operator());
        publish(runs.hold(id).orElseThrow(), Who.operator());
    }

    /** 封存. */
    @Transactional
    public Run freeze(Viewer viewer, long id) {
        Run run = held(viewer, id);
        if (run.state() != Run.State.PUBLISHED) {
            throw new ProblemFound(AssessmentProblem.NOT_SO);
        }
        runs.freeze(id, clock.instant(), viewer.name());
        put(AuditAction.ASSESSMENT_FROZEN, viewer.who(), run);
        return runs.find(id).orElseThrow();
    }

    /**
     * 复核结果: whether what was published can be counted again to the digit.
     *
     * @param facts whether the kept facts are those of then
     * @param figures whether they come to the very same figures
     * @param rules whether rules, units and figures are those over which the sum was made
     */
    public record Check(boolean facts, boolean figures, boolean rules, String checksum) {

        public boolean isWhole() {
            return facts && figures && rules;
        }
    }

    /** 复核: counts a published period again from what was kept. */
    @Transactional
    public Check check(Viewer viewer, long id) {
        Run run = get(viewer, id);
        Check check = check(run);
        audit.did(Act.of(AuditAction.ASSESSMENT_CHECKED, viewer.who())
                .on(Subject.of("assessment", run.id()))
                .with("same", check.isWhole() ? "yes" : "no"));
        return check;
    }

    /** The same for the house itself. */
    Check check(Run run) {
        if (run.state().isLive()) {
            throw new ProblemFound(AssessmentProblem.NOT_SO);
        }
        RunTable.Texts texts = runs.texts(run.id());
        return new Check(
                counting.sum(run).equals(texts.factsSum()),
                counting.writtenAgain(run).equals(texts.result()),
                checksum(texts).equals(run.checksum()),
                run.checksum());
    }

    private static String checksum(RunTable.Texts texts) {
        String all =
                String.join("\n", texts.indicators(), texts.classes(), texts.units(), texts.result(), texts.factsSum());
        return HexFormat.of().formatHex(Sha256.of(all));
    }

    private Run held(Viewer viewer, long id) {
        return runs.hold(id)
                .filter(run -> run.place().equals(rules.placeOf(viewer)))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_RUN));
    }

    private void put(AuditAction action, Who who, Run run) {
        audit.did(Act.of(action, who)
                .on(Subject.of("assessment", run.id()))
                .with("kind", run.kind().name())
                .with("begins", run.begins().toString()));
    }
}
