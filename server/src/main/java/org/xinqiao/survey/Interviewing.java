package org.xinqiao.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SeededDraw;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Doubts;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Questionnaire.Quota;
import org.xinqiao.survey.model.Questionnaire.Walk;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.CountTable;
import org.xinqiao.survey.store.InterviewTable;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyTable;

/** 访问: question after question, whichever way somebody is asked; what leads where is decided here alone. */
@Service
class Interviewing {

    private static final int LOT = 100;

    private final Tables tables;
    private final Surveys surveys;

    /** 所用表. */
    @Component("interviewingTables")
    record Tables(SurveyTable surveys, InviteeTable invitees, InterviewTable interviews, CountTable counts) {}

    Interviewing(Tables tables, Surveys surveys) {
        this.tables = tables;
        this.surveys = surveys;
    }

    /** 访问者. @param by absent where nobody of ours asks */
    record Asker(
            SurveyWay way, @Nullable Viewer by, @Nullable UUID call) {

        static Asker link(SurveyWay way) {
            return new Asker(way, null, null);
        }

        static Asker person(Viewer by) {
            return new Asker(SurveyWay.PERSON, by, null);
        }
    }

    /**
     * 一步.
     *
     * @param open what is to be answered; absent at the end
     * @param left how many questions there can be, this one included
     * @param full whether nobody like them is wanted any more
     */
    record Step(
            Questionnaire questionnaire,
            Map<String, Answer> answers,
            @Nullable Question open,
            int left,
            boolean full) {}

    /** Where somebody stands; nothing is written. */
    Step standing(Survey survey, Invitee of) {
        Interview known = tables.interviews().ofInvitee(of.id()).orElse(null);
        Questionnaire asked = surveys.edition(survey.id(), known == null ? survey.edition() : known.edition());
        Walk walk = asked.walk(known == null ? Map.of() : known.answers());
        return new Step(asked, walk.answers(), walk.open(), asked.longestFrom(walk.open()), false);
    }

    /**
     * Goes on by these answers, which are all that were given yet.
     *
     * @throws ProblemFound with {@link SurveyProblem#INVALID} naming the question whose answer is none
     */
    Step go(Survey survey, Invitee of, Map<String, Answer> answers, Asker asker) {
        Interview interview = tables.interviews().begin(of, survey.edition(), asker.way(), asker.by(), surveys.now());
        boolean isCalled = asker.call() != null && !asker.call().equals(interview.call());
        if (interview.way() != asker.way() || !isBy(interview, asker) || isCalled) {
            tables.interviews().takenBy(interview.id(), asker.way(), asker.by(), asker.call());
        }
        tables.invitees().reached(of.id(), surveys.now());
        Questionnaire asked = surveys.edition(survey.id(), interview.edition());
        Walk walk = asked.walk(masked(answers));
        Question open = walk.open();
        if (open != null && answers.containsKey(open.code())) {
            throw new ProblemFound(SurveyProblem.INVALID, List.of(wrong(open)));
        }
        tables.interviews().answers(interview.id(), walk.answers());
        if (fullQuota(survey, of, asked, walk.answers()).isPresent()) {
            tables.interviews().end(interview.id(), Interview.State.OVER_QUOTA, List.of(), false, surveys.now());
            tables.invitees().end(of.id(), Ending.QUOTA_FULL, asker.way(), surveys.now());
            return new Step(asked, walk.answers(), null, 0, true);
        }
        return new Step(asked, walk.answers(), open, asked.longestFrom(open), false);
    }

    private static boolean isBy(Interview interview, Asker asker) {
        Viewer by = asker.by();
        Long known = interview.by();
        return by == null
                ? known == null
                : known != null && known == by.account().value();
    }

    /** What people say in their own words may hold numbers, which are nobody's to read here. */
    private static Map<String, Answer> masked(Map<String, Answer> answers) {
        Map<String, Answer> masked = new LinkedHashMap<>();
        answers.forEach((question, answer) -> masked.put(
                question,
                answer.words().isEmpty()
                        ? answer
                        : new Answer(answer.options(), answer.number(), FreeText.masked(answer.words()))));
        return masked;
    }

    private static FieldProblem wrong(Question question) {
        return switch (question.kind()) {
            case SINGLE -> wrong(question, "请选择一项。", "Choose one.");
            case MULTI -> wrong(question, "请至少选择一项。", "Choose one at least.");
            case SCALE, NUMBER ->
                wrong(question, "请填写" + range(question) + "整数。", "Give a whole number " + rangeEn(question) + ".");
            case TEXT -> wrong(question, "请填写。", "Say something.");
        };
    }

    private static String range(Question question) {
        return question.low() == null || question.high() == null
                ? ""
                : " " + question.low() + " 到 " + question.high() + " 的";
    }

    private static String rangeEn(Question question) {
        return question.low() == null || question.high() == null
                ? ""
                : "from " + question.low() + " to " + question.high();
    }

    private static FieldProblem wrong(Question question, String zh, String en) {
        return new FieldProblem(question.code(), "answer", zh, en);
    }

    /**
     * Ends it with all its answers; the survey has to be held, so that no quota runs over.
     *
     * @return whether it is complete; not where its quota was filled meanwhile
     * @throws ProblemFound with {@link SurveyProblem#UNFINISHED}
     */
    boolean finish(Survey survey, Invitee of, Map<String, Answer> answers, Asker asker) {
        Step step = go(survey, of, answers, asker);
        if (step.full()) {
            return false;
        }
        if (step.open() != null) {
            throw new ProblemFound(SurveyProblem.UNFINISHED, List.of(wrong(step.open())));
        }
        Interview interview = tables.interviews().ofInvitee(of.id()).orElseThrow();
        Duration took = Duration.between(interview.begun(), surveys.now());
        List<String> flags = Doubts.of(
                step.questionnaire(), step.answers(), took, survey.plan().fastSeconds());
        boolean recheck = asker.way() == SurveyWay.PERSON && isRechecked(survey, of);
        tables.interviews().end(interview.id(), Interview.State.COMPLETE, flags, recheck, surveys.now());
        tables.invitees().end(of.id(), Ending.COMPLETE, asker.way(), surveys.now());
        return true;
    }

    /** 复核抽签: drawn from the name under which they stand in the frame, so that nobody can choose who is. */
    private static boolean isRechecked(Survey survey, Invitee of) {
        String seed = "recheck/" + survey.id() + "/" + of.name();
        return Long.remainderUnsigned(SeededDraw.number(seed), LOT)
                < survey.plan().recheckShare();
    }

    /** A quota that they belong to as far as is known, and that is full. */
    Optional<Quota> fullQuota(Survey survey, Invitee of, Questionnaire asked, Map<String, Answer> answers) {
        List<Quota> theirs = asked.quotas().stream()
                .filter(quota -> quota.counts(of.area(), answers))
                .toList();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        Map<Quota, Integer> filled = filled(survey.id(), theirs);
        return theirs.stream()
                .filter(quota -> filled.getOrDefault(quota, 0) >= quota.most())
                .findFirst();
    }

    /** How many count for each. */
    Map<Quota, Integer> filled(long survey, List<Quota> quotas) {
        return tables.counts().filled(survey, quotas);
    }

    /** The languages a questionnaire can be answered in. */
    static List<String> langs(Questionnaire it) {
        List<String> langs = new ArrayList<>(List.of("ZH"));
        if (it.questions().stream().anyMatch(question -> !question.en().isEmpty())) {
            langs.add("EN");
        }
        return langs;
    }
}
