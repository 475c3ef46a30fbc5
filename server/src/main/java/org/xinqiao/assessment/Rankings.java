package org.xinqiao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.model.Ranking;
import org.xinqiao.assessment.model.Standing;
import org.xinqiao.assessment.store.FactLists;
import org.xinqiao.assessment.store.FactLists.After;
import org.xinqiao.assessment.store.FactLists.Line;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/**
 * 考核结果: the front door to how units stand and why. The centre sees its place; a unit sees the figures of its own units from the
 * time they are open to objections on, and how all of a class stand once they are published.
 */
@Service
public class Rankings {

    private static final int TREND = 12;
    private static final int PAGE = 25;

    private final Scores scores;
    private final RunTable runs;
    private final FactLists facts;
    private final PastCases cases;
    private final Audit audit;

    Rankings(Scores scores, RunTable runs, FactLists facts, PastCases cases, Audit audit) {
        this.scores = scores;
        this.runs = runs;
        this.facts = facts;
        this.cases = cases;
        this.audit = audit;
    }

    /** 分类: units that are compared, and how many of them there are. @param unitClass absent for areas */
    public record ClassOf(String code, @Nullable UnitClass unitClass, int subjects) {}

    /** 分类名次. */
    public record Placed(Run.Subject subject, Standing standing) {}

    /** The classes of a period in which the viewer sees somebody, in the order of the file and areas behind them. */
    @Transactional(readOnly = true)
    public List<ClassOf> classes(Viewer viewer, Run run) {
        Map<String, Long> sizes = run.subjects().stream()
                .filter(each -> isFree(viewer, run) || isOwn(viewer, each))
                .collect(Collectors.groupingBy(Run.Subject::unitClass, Collectors.counting()));
        List<ClassOf> classes = new ArrayList<>();
        run.classes().forEach(each -> add(classes, each.code(), each, sizes));
        add(classes, Run.DISTRICTS, null, sizes);
        add(classes, Run.STREETS, null, sizes);
        return classes;
    }

    private static void add(
            List<ClassOf> classes, String code, @Nullable UnitClass unitClass, Map<String, Long> sizes) {
        Long size = sizes.get(code);
        if (size != null) {
            classes.add(new ClassOf(code, unitClass, size.intValue()));
        }
    }

    /** How the subjects of a class stand; only the viewer's own while the others are not published. */
    @Transactional(readOnly = true)
    public List<Placed> ranking(Viewer viewer, Run run, String unitClass) {
        return placed(run, scores.of(run, unitClass)).stream()
                .filter(each -> isFree(viewer, run) || isOwn(viewer, each.subject()))
                .toList();
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public List<Placed> export(Viewer viewer, Run run, String unitClass) {
        List<Placed> placed = ranking(viewer, run, unitClass);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .on(Subject.of("assessment", run.id()))
                .with("list", "assessment")
                .with("rows", placed.size()));
        return placed;
    }

    private static List<Placed> placed(Run run, Ranking ranking) {
        return ranking.standings().stream()
                .flatMap(each -> run.subject(each.subject()).map(subject -> new Placed(subject, each)).stream())
                .toList();
    }

    /** 通报: the first and the last of a class. */
    public record Notice(ClassOf unitClass, List<Placed> praised, List<Placed> named) {}

    /** 通报名单: of a published period, class by class; classes that name and praise nobody are left out. */
    @Transactional(readOnly = true)
    public List<Notice> notices(Viewer viewer, Run run) {
        if (!isFree(viewer, run)) {
            throw new ProblemFound(AssessmentProblem.NO_RUN);
        }
        List<Notice> notices = new ArrayList<>();
        for (ClassOf each : classes(viewer, run)) {
            UnitClass by = each.unitClass();
            if (by != null && by.praised() + by.named() > 0) {
                List<Placed> ranked = placed(run, scores.of(run, each.code())).stream()
                        .filter(one -> one.standing().rank() != null)
                        .toList();
                // whoever is praised is not named as well, however few there are
                int praised = Math.min(by.praised(), ranked.size());
                int named = Math.min(by.named(), ranked.size() - praised);
                if (!ranked.isEmpty()) {
                    notices.add(new Notice(
                            each, ranked.subList(0, praised), ranked.subList(ranked.size() - named, ranked.size())));
                }
            }
        }
        return notices;
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public List<Notice> exportNotices(Viewer viewer, Run run) {
        List<Notice> notices = notices(viewer, run);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .on(Subject.of("assessment", run.id()))
                .with("list", "assessment-notices")
                .with("rows", notices.size()));
        return notices;
    }

    /**
     * 单位考核: how a subject stands and what it is made of.
     *
     * @param ranked how many of its class are ranked
     * @param turns what would have changed its rank; nothing as long as nobody may know ranks
     * @param leftOut how many of its cases each reason leaves out
     * @param lost how many cases cost it points of each indicator
     * @param months its latest months, the earliest first
     */
    public record Detail(
            Placed placed,
            int ranked,
            List<Ranking.Turn> turns,
            Map<String, Integer> leftOut,
            Map<String, Integer> lost,
            List<Month> months) {}

    /** 月度. */
    public record Month(Run run, Standing standing) {}

    /** @throws ProblemFound with {@link AssessmentProblem#NO_SUBJECT} where it is not the viewer's to see */
    @Transactional(readOnly = true)
    public Detail detail(Viewer viewer, Run run, String key) {
        Run.Subject subject = subject(viewer, run, key);
        Ranking ranking = scores.of(run, subject.unitClass());
        Standing standing = ranking.find(key).orElseGet(() -> new Standing(key, 0, List.of(), null, null));
        boolean free = isFree(viewer, run);
        Map<String, Integer> lost = new java.util.LinkedHashMap<>();
        for (Indicator each : run.indicators()) {
            if (standing.figure(each.code()).isPresent()) {
                lost.put(each.code(), facts.countLost(viewer.scope(), run, key, each));
            }
        }
        Standing shown = free || run.state() != Run.State.OPEN ? standing : hidden(standing);
        return new Detail(
                new Placed(subject, shown),
                free
                        ? (int) ranking.standings().stream()
                                .filter(each -> each.rank() != null)
                                .count()
                        : 0,
                free ? ranking.turns(key) : List.of(),
                facts.reasons(run, key),
                lost,
                months(viewer, run, key));
    }

    /** Nobody learns a rank before it is published. */
    private static Standing hidden(Standing it) {
        return new Standing(it.subject(), it.cases(), it.figures(), it.score(), null);
    }

    private List<Month> months(Viewer viewer, Run run, String key) {
        List<Month> months = new ArrayList<>();
        for (Run each : runs.monthsUpTo(run.place(), run.ends().minusDays(1), TREND)) {
            boolean open = each.state() != Run.State.DRAFT || viewer.may(Power.ASSESS);
            Optional<Run.Subject> subject = each.subject(key);
            if (open && subject.isPresent()) {
                scores.of(each, subject.get().unitClass())
                        .find(key)
                        .map(standing -> isFree(viewer, each) ? standing : hidden(standing))
                        .ifPresent(standing -> months.addFirst(new Month(each, standing)));
            }
        }
        return months;
    }

    /** 一件: what a case counts, with its title for who may see the case. @param past absent for who may not */
    public record Behind(Line line, @Nullable PastCase past) {}

    /** 失分诉求: the cases behind lost points, page by page. */
    @Transactional(readOnly = true)
    public Slice<Behind> lost(Viewer viewer, Run run, String key, String indicator, @Nullable String after) {
        subject(viewer, run, key);
        Indicator by = run.indicator(indicator).orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_INDICATOR));
        Scope scope = viewer.scope();
        return behind(viewer, facts.lost(scope, run, key, by, cursor(after), PAGE + 1));
    }

    /** 不计诉求: the cases that are left out, page by page. */
    @Transactional(readOnly = true)
    public Slice<Behind> leftOut(Viewer viewer, Run run, String key, @Nullable String after) {
        subject(viewer, run, key);
        return behind(viewer, facts.leftOut(viewer.scope(), run, key, cursor(after), PAGE + 1));
    }

    private Slice<Behind> behind(Viewer viewer, List<Line> found) {
        Slice<Line> page = Slice.of(found, PAGE);
        List<CaseId> ids =
                page.items().stream().map(line -> line.fact().id()).distinct().toList();
        Map<CaseId, PastCase> seen = cases.find(viewer, ids).stream()
                .collect(Collectors.toMap(PastCase::id, each -> each, (one, same) -> one));
        return new Slice<>(
                page.items().stream()
                        .map(line -> new Behind(line, seen.get(line.fact().id())))
                        .toList(),
                page.more());
    }

    /** Behind which the next page begins. */
    public static String cursor(Behind last) {
        return last.line().fact().id() + "-" + last.line().fact().unit();
    }

    private static @Nullable After cursor(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        if (!written.matches("\\d{1,18}-\\d{1,18}")) {
            throw new ProblemFound(AssessmentProblem.BAD_CURSOR);
        }
        int at = written.indexOf('-');
        return new After(Long.parseLong(written.substring(0, at)), Long.parseLong(written.substring(at + 1)));
    }

    private static Run.Subject subject(Viewer viewer, Run run, String key) {
        return run.subject(key)
                .filter(each -> isFree(viewer, run) && isWithin(viewer, each) || isOwn(viewer, each))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_SUBJECT));
    }

    /** Whether all may be seen: by who assesses always, by others of the house once it is published. */
    private static boolean isFree(Viewer viewer, Run run) {
        return viewer.may(Power.ASSESS) || !run.state().isLive();
    }

    /** What a unit is made of is for the centre, and for the unit itself. */
    private static boolean isWithin(Viewer viewer, Run.Subject subject) {
        if (!viewer.scope().readAll()) {
            return false;
        }
        return subject.namesUnit() || viewer.scope().area().contains(new AreaCode(subject.code()));
    }

    private static boolean isOwn(Viewer viewer, Run.Subject subject) {
        return subject.namesUnit()
                && viewer.scope()
                        .units()
                        .contains(new UnitId(Long.parseLong(subject.key().substring(1))));
    }
}
