package org.xinqiao.survey.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.platform.Claim;
import org.xinqiao.survey.InterviewDesk;
import org.xinqiao.survey.RobotFit;
import org.xinqiao.survey.SurveyReview;
import org.xinqiao.survey.Surveys;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Attempt;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Fault;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Questionnaire.Words;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.model.Weights.Margin;

/** 调查页面: what is shown of surveys and interviews; of people no more than their masked names. */
@Component
class SurveyViews {

    private final Citizens citizens;
    private final Areas areas;
    private final Surveys surveys;

    SurveyViews(Citizens citizens, Areas areas, Surveys surveys) {
        this.citizens = citizens;
        this.areas = areas;
        this.surveys = surveys;
    }

    /** 调查一行. */
    record SurveyLine(
            String id,
            String title,
            String titleEn,
            NamedArea area,
            Survey.State state,
            int questions,
            String madeBy,
            Instant madeAt,
            @Nullable Instant fieldedAt,
            @Nullable Instant endsAt,
            @Nullable Instant closedAt) {}

    record SurveyPage(List<SurveyLine> items, @Nullable String next) {}

    /** 总体比例. */
    record ShareView(String category, double share) {}

    record MarginView(String by, List<ShareView> shares) {}

    /**
     * 调查.
     *
     * @param faults what keeps its questionnaire out of the field
     * @param robotCannot the codes of questions that a robot cannot ask and nobody may pass over
     */
    record SurveyView(
            SurveyLine line,
            Questionnaire questionnaire,
            List<Fault> faults,
            List<String> robotCannot,
            int edition,
            Survey.Plan plan,
            @Nullable Long population,
            List<MarginView> margins,
            int draws,
            int version) {}

    SurveyLine line(Survey it) {
        return new SurveyLine(
                Long.toString(it.id()),
                it.title(),
                it.titleEn(),
                areas.named(it.area()),
                it.state(),
                it.draft().questions().size(),
                it.madeBy(),
                it.madeAt(),
                it.fieldedAt(),
                it.endsAt(),
                it.closedAt());
    }

    SurveyView survey(Survey it) {
        return new SurveyView(
                line(it),
                it.draft(),
                surveys.faults(it),
                RobotFit.cannot(it.draft()),
                it.edition(),
                it.plan(),
                it.population(),
                it.margins().stream().map(SurveyViews::margin).toList(),
                it.draws(),
                it.version());
    }

    private static MarginView margin(Margin it) {
        return new MarginView(
                it.by(),
                it.shares().entrySet().stream()
                        .map(share -> new ShareView(share.getKey(), share.getValue()))
                        .toList());
    }

    /** 一个回答. */
    record AnswerView(
            String question, List<String> options, @Nullable Integer number, String words) {}

    static List<AnswerView> answers(Map<String, Answer> answers) {
        return answers.entrySet().stream()
                .map(each -> new AnswerView(
                        each.getKey(),
                        each.getValue().options(),
                        each.getValue().number(),
                        each.getValue().words()))
                .toList();
    }

    /** 受访人. @param citizen whom the telephone of the seat dials; absent once forgotten */
    record PersonView(
            String id,
            String survey,
            String title,
            @Nullable String citizen,
            String name,
            String phone,
            @Nullable NamedArea area,
            Invitee.State state,
            int tries,
            Instant due,
            boolean own,
            boolean held,
            @Nullable Ending ending) {}

    /** @param next where the next page begins; @param due how many wait to be called now */
    record PersonPage(List<PersonView> items, @Nullable String next, int due) {}

    record AttemptView(
            SurveyWay way, String wayZh, String wayEn, Contact result, String zh, String en, Instant at, String by) {}

    /** 访问页. @param open what is to be asked; absent at the end */
    record PersonOpened(
            PersonView person,
            Survey.State state,
            Words welcome,
            Words thanks,
            List<AnswerView> answers,
            List<Question> asked,
            @Nullable Question open,
            int left,
            boolean full,
            List<AttemptView> attempts) {}

    List<PersonView> people(List<Invitee> people, long viewer, Instant now) {
        Map<CitizenId, MaskedCitizen> known = citizens.find(
                people.stream().map(Invitee::citizen).filter(Objects::nonNull).toList());
        Map<Long, String> titles = new HashMap<>();
        return people.stream()
                .map(each -> person(each, titles.computeIfAbsent(each.survey(), surveys::title), known, viewer, now))
                .toList();
    }

    private PersonView person(Invitee it, String title, Map<CitizenId, MaskedCitizen> known, long viewer, Instant now) {
        CitizenId citizen = it.citizen();
        MaskedCitizen masked = citizen == null ? null : known.get(citizen);
        Claim claim = it.claim();
        return new PersonView(
                Long.toString(it.id()),
                Long.toString(it.survey()),
                title,
                citizen == null ? null : citizen.toString(),
                masked == null ? "" : masked.maskedName(),
                masked == null ? "" : masked.maskedPhone(),
                area(it.area()),
                it.state(),
                it.tries(),
                it.due(),
                claim != null && claim.by() == viewer && claim.holds(now),
                it.isWithOther(viewer, now),
                it.ending());
    }

    @Nullable
    NamedArea area(String code) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(found -> areas.named(found.code()))
                .orElse(null);
    }

    PersonOpened opened(InterviewDesk.Opened it, long viewer, Instant now) {
        List<Question> asked = it.answers().keySet().stream()
                .flatMap(code -> it.questionnaire().question(code).stream())
                .toList();
        return new PersonOpened(
                people(List.of(it.invitee()), viewer, now).getFirst(),
                it.survey().state(),
                it.questionnaire().welcome(),
                it.questionnaire().thanks(),
                answers(it.answers()),
                asked,
                it.open(),
                it.left(),
                it.full(),
                it.attempts().stream().map(SurveyViews::attempt).toList());
    }

    private static AttemptView attempt(Attempt it) {
        return new AttemptView(
                it.way(),
                it.way().zh(),
                it.way().en(),
                it.result(),
                it.result().zh(),
                it.result().en(),
                it.at(),
                it.by());
    }

    /** 答卷审核. @param call the one it was led in, if there was one */
    record ReviewView(
            String id,
            SurveyWay way,
            Instant begun,
            @Nullable Instant ended,
            long seconds,
            String by,
            PersonView person,
            List<Question> questions,
            List<AnswerView> answers,
            List<String> flags,
            Interview.@Nullable Verdict verdict,
            Interview.@Nullable Recheck recheck,
            @Nullable String call) {}

    record ReviewPage(List<ReviewView> items, @Nullable String next) {}

    ReviewView review(SurveyReview.Opened it, long viewer, Instant now) {
        Interview interview = it.interview();
        return new ReviewView(
                Long.toString(interview.id()),
                interview.way(),
                interview.begun(),
                interview.ended(),
                interview.took().toSeconds(),
                interview.byName(),
                people(List.of(it.invitee()), viewer, now).getFirst(),
                it.questionnaire().questions().stream()
                        .filter(question -> interview.answers().containsKey(question.code()))
                        .toList(),
                answers(interview.answers()),
                interview.flags(),
                interview.verdict(),
                interview.recheck(),
                it.call() == null ? null : it.call().toString());
    }
}
