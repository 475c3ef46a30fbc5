package org.xinqiao.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.store.FactLists;
import org.xinqiao.assessment.store.FactLists.Line;
import org.xinqiao.assessment.store.ObjectionTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.files.FileId;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/** 考核异议: the front door to what units object to, and to what the centre leaves out by itself. */
@Service
public class Objections {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final int MOST_FILES = 5;
    private static final int PAGE = 25;

    private final ObjectionTable table;
    private final FactLists facts;
    private final FactIntake intake;
    private final ObjectionFiles files;
    private final Audit audit;
    private final RunClock clock;

    Objections(
            ObjectionTable table,
            FactLists facts,
            FactIntake intake,
            ObjectionFiles files,
            Audit audit,
            RunClock clock) {
        this.table = table;
        this.facts = facts;
        this.intake = intake;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** 异议表单. @param indicator {@code *} for all */
    public record Form(CaseId caseId, UnitId unit, String indicator, String words, List<FileId> files) {}

    /**
     * 提出异议, for a unit of one's own, as long as its class may.
     *
     * @throws ProblemFound with {@link AssessmentProblem#TOO_LATE}, {@link AssessmentProblem#NO_FACT},
     *     {@link AssessmentProblem#NO_INDICATOR}, {@link AssessmentProblem#NO_WORDS} or {@link AssessmentProblem#WAITING}
     */
    @Transactional
    public Objection ask(Viewer viewer, Run run, Form form) {
        Line line = facts.find(viewer.scope(), run, form.caseId()).stream()
                .filter(each -> each.fact().unit().equals(form.unit()))
                .filter(each -> viewer.scope().units().contains(form.unit()))
                .findFirst()
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_FACT));
        if (!form.indicator().equals(Objection.EVERY)
                && run.indicator(form.indicator()).isEmpty()) {
            throw new ProblemFound(AssessmentProblem.NO_INDICATOR);
        }
        UnitClass unitClass = run.subject("U" + form.unit())
                .flatMap(subject -> run.classOf(subject.unitClass()))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_FACT));
        Instant now = clock.now();
        if (run.state() != Run.State.OPEN || !clock.untilOf(run, unitClass).isAfter(now)) {
            throw new ProblemFound(AssessmentProblem.TOO_LATE);
        }
        String words = said("words", form.words());
        if (form.files().size() > MOST_FILES) {
            throw lacking("files");
        }
        Objection made = table.add(new ObjectionTable.Asked(
                        run.id(),
                        form.caseId(),
                        line.fact().number(),
                        form.unit(),
                        form.indicator(),
                        FreeText.masked(words),
                        form.files(),
                        viewer.account().value(),
                        viewer.name(),
                        now,
                        clock.after(now, unitClass.review())))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.WAITING));
        files.hang(made, viewer);
        put(AuditAction.OBJECTION_MADE, viewer, made);
        return made;
    }

    /** What was sent along, as screens show it. */
    public List<NamedFile> files(Objection it) {
        return files.named(it);
    }

    /** Those that the viewer may see, the latest first. */
    @Transactional(readOnly = true)
    public Slice<Objection> list(Viewer viewer, @Nullable Long run, boolean waitingOnly, @Nullable Long after) {
        return Slice.of(table.list(viewer.scope(), run, waitingOnly, after, PAGE + 1), PAGE);
    }

    /** 审核异议. An upheld one needs the clause by which the case counts no longer; the figures follow at once. */
    @Transactional
    public Objection decide(Viewer viewer, long id, boolean upheld, String answer, String clause) {
        Objection it = table.find(id)
                .filter(each -> viewer.scope().readAll())
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NO_OBJECTION));
        String reason = said("answer", answer);
        String by = clause.strip();
        if (upheld && by.isEmpty() || by.length() > LONGEST) {
            throw lacking("clause");
        }
        Objection.Decision decision = new Objection.Decision(
                viewer.account().value(),
                viewer.name(),
                clock.now(),
                upheld,
                FreeText.masked(reason),
                upheld ? by : "");
        if (!table.decide(id, decision)) {
            throw new ProblemFound(AssessmentProblem.DECIDED);
        }
        if (upheld) {
            intake.again(List.of(it.caseId()));
        }
        put(AuditAction.OBJECTION_DECIDED, viewer, it);
        return table.find(id).orElseThrow();
    }

    /** 不计入考核: a case that is malicious counts for nobody; live periods follow at once. */
    @Transactional
    public void exclude(Viewer viewer, CaseId id, String number, String clause, String words) {
        String reason = said("words", words);
        String by = clause.strip();
        if (by.isEmpty() || by.length() > LONGEST) {
            throw lacking("clause");
        }
        boolean put = table.exclude(new ObjectionTable.Exclusion(
                id,
                Indicator.Exclusion.MALICIOUS.name(),
                by,
                FreeText.masked(reason),
                viewer.account().value(),
                viewer.name(),
                clock.now()));
        if (!put) {
            throw new ProblemFound(AssessmentProblem.LEFT_OUT);
        }
        intake.again(List.of(id));
        audit.did(Act.of(AuditAction.CASE_EXCLUDED, viewer.who())
                .on(Subject.of("case", id.value()).under(number)));
    }

    private static String said(String field, String words) {
        String said = words.strip();
        int length = said.codePointCount(0, said.length());
        if (length < SHORTEST || length > LONGEST) {
            throw lacking(field);
        }
        return said;
    }

    private static ProblemFound lacking(String field) {
        AssessmentProblem problem = AssessmentProblem.NO_WORDS;
        String zh = switch (field) {
            case "clause" -> "写明依据的条款，不超过 500 字。";
            case "files" -> "最多五个附件。";
            default -> "请写 10 至 500 字。";
        };
        String en = switch (field) {
            case "clause" -> "Say which clause it comes from, in 500 characters at most.";
            case "files" -> "Five files at most.";
            default -> "Write 10 to 500 characters.";
        };
        return new ProblemFound(problem, List.of(new FieldProblem(field, problem.code(), zh, en)));
    }

    private void put(AuditAction action, Viewer viewer, Objection it) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("case", it.caseId().value()).under(it.number()))
                .with("objection", it.id()));
    }
}
