package org.xinqiao.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.survey.model.Fault;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.QuestionnaireCheck;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.Survey.State;
import org.xinqiao.survey.model.Weights.Margin;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SampleTable;
import org.xinqiao.survey.store.SurveyTable;

/** 调查: the front door to surveys: written, put in the field, paused, closed. */
@Service
public class Surveys {

    private final SurveyTable table;
    private final SampleTable samples;
    private final InviteeTable invitees;
    private final Audit audit;
    private final Clock clock;

    Surveys(SurveyTable table, SampleTable samples, InviteeTable invitees, Audit audit, Clock clock) {
        this.table = table;
        this.samples = samples;
        this.invitees = invitees;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the viewer's area, the latest first. */
    public List<Survey> page(@Nullable Long behind, int limit, Viewer viewer) {
        return table.page(behind, limit, viewer);
    }

    /** @throws ProblemFound with {@link SurveyProblem#NO_SURVEY} */
    public Survey open(long id, Viewer viewer) {
        return seen(table.find(id).orElseThrow(() -> new ProblemFound(SurveyProblem.NO_SURVEY)), viewer);
    }

    private static Survey seen(Survey it, Viewer viewer) {
        if (!viewer.scope().area().contains(it.area())) {
            throw new ProblemFound(SurveyProblem.NO_SURVEY);
        }
        return it;
    }

    /** The same, nobody else changing it meanwhile. */
    Survey hold(long id, Viewer viewer) {
        return seen(table.hold(id).orElseThrow(() -> new ProblemFound(SurveyProblem.NO_SURVEY)), viewer);
    }

    /** What keeps its questionnaire out of the field. */
    public List<Fault> faults(Survey it) {
        return QuestionnaireCheck.of(it.draft());
    }

    /** 新建, perhaps with the questionnaire of another one. */
    @Transactional
    public long add(SurveyTable.Head head, Questionnaire draft, Viewer viewer) {
        if (!viewer.scope().area().contains(head.area())) {
            throw new ProblemFound(
                    SurveyProblem.INVALID,
                    List.of(new FieldProblem("area", "invalid", "请选择您辖区内的区域。", "Choose an area within yours.")));
        }
        long id = table.add(head, draft, viewer, now());
        put(AuditAction.SURVEY_MADE, id, viewer);
        return id;
    }

    /** 修改标题与方案; @param version what was looked at */
    @Transactional
    public void head(long id, int version, SurveyTable.Head head, Viewer viewer) {
        Survey it = hold(id, viewer);
        checkVersion(it, version);
        if (it.state() == State.CLOSED) {
            throw new ProblemFound(SurveyProblem.NOT_OPEN);
        }
        table.head(id, head);
        put(AuditAction.SURVEY_CHANGED, id, viewer);
    }

    /** 保存问卷: whatever is wrong with it yet, so that nothing typed is lost. */
    @Transactional
    public void draft(long id, int version, Questionnaire draft, Viewer viewer) {
        Survey it = hold(id, viewer);
        checkVersion(it, version);
        if (!it.isOpen()) {
            throw new ProblemFound(SurveyProblem.NOT_OPEN);
        }
        table.draft(id, draft);
        put(AuditAction.SURVEY_CHANGED, id, viewer);
    }

    private static void checkVersion(Survey it, int version) {
        if (it.version() != version) {
            throw new ProblemFound(SurveyProblem.CHANGED);
        }
    }

    /** 总体与加权: what the population looks like. */
    @Transactional
    public void weighting(long id, @Nullable Long population, List<Margin> margins, Viewer viewer) {
        hold(id, viewer);
        table.weighting(id, population, margins);
        put(AuditAction.SURVEY_CHANGED, id, viewer);
    }

    /**
     * 投入执行: freezes the questionnaire, if it is another one than the last that was frozen.
     *
     * @throws ProblemFound with {@link SurveyProblem#FAULTY} naming each question, or {@link SurveyProblem#NO_SAMPLE}
     */
    @Transactional
    public void field(long id, Viewer viewer) {
        Survey it = hold(id, viewer);
        if (!it.isOpen()) {
            throw new ProblemFound(SurveyProblem.NOT_OPEN);
        }
        List<Fault> faults = faults(it);
        if (!faults.isEmpty()) {
            throw new ProblemFound(
                    SurveyProblem.FAULTY, faults.stream().map(Surveys::told).toList());
        }
        if (samples.draw(id).isEmpty()) {
            throw new ProblemFound(SurveyProblem.NO_SAMPLE);
        }
        int edition = edition(it, viewer);
        Instant ends = it.endsAt();
        Instant now = now();
        table.field(
                id,
                edition,
                now,
                ends != null && ends.isAfter(now)
                        ? ends
                        : now.plus(Duration.ofDays(it.plan().days())));
        audit.did(act(AuditAction.SURVEY_FIELDED, id, viewer).with("edition", edition));
    }

    private static FieldProblem told(Fault fault) {
        return new FieldProblem(fault.field(), fault.kind().name(), fault.zh(), fault.en());
    }

    private int edition(Survey it, Viewer viewer) {
        boolean isSame = table.edition(it.id(), it.edition())
                .filter(frozen -> frozen.equals(it.draft()))
                .isPresent();
        if (isSame) {
            return it.edition();
        }
        table.freeze(it.id(), it.edition() + 1, it.draft(), viewer.name(), now());
        return it.edition() + 1;
    }

    /** 暂停: nobody is asked until it goes on. */
    @Transactional
    public void pause(long id, Viewer viewer) {
        if (!hold(id, viewer).isInField()) {
            throw new ProblemFound(SurveyProblem.NOT_IN_FIELD);
        }
        table.state(id, State.PAUSED, null);
        put(AuditAction.SURVEY_PAUSED, id, viewer);
    }

    /** 结束: whoever is still to be asked is not any more. */
    @Transactional
    public void close(long id, Viewer viewer) {
        Survey it = hold(id, viewer);
        if (it.state() == State.DRAFT || it.state() == State.CLOSED) {
            throw new ProblemFound(SurveyProblem.NOT_IN_FIELD);
        }
        close(it);
        put(AuditAction.SURVEY_CLOSED, id, viewer);
    }

    private void close(Survey it) {
        table.state(it.id(), State.CLOSED, now());
        invitees.stop(it.id(), now());
    }

    /** 到期: those whose days are over close by themselves. */
    @Transactional
    public void closeOver() {
        for (Survey each : table.inField()) {
            Instant ends = each.endsAt();
            if (ends != null && !ends.isAfter(now())) {
                table.hold(each.id()).filter(Survey::isInField).ifPresent(this::close);
            }
        }
    }

    private void put(AuditAction action, long id, Viewer viewer) {
        audit.did(act(action, id, viewer));
    }

    static Act act(AuditAction action, long id, Viewer viewer) {
        return Act.of(action, viewer.who()).on(Subject.of("survey", id));
    }

    /** As the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What it is called. */
    public String title(long id) {
        return named(id).title();
    }

    /** For the house itself. */
    Survey named(long id) {
        return table.find(id).orElseThrow(() -> new ProblemFound(SurveyProblem.NO_SURVEY));
    }

    /** The questionnaire of an edition that was in the field. */
    public Questionnaire edition(long survey, int edition) {
        return table.edition(survey, edition).orElseThrow();
    }
}
