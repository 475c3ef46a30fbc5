package org.xinqiao.survey.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Questionnaire.Contradiction;
import org.xinqiao.survey.model.Questionnaire.Quota;
import org.xinqiao.survey.model.Questionnaire.Words;

/** 问卷表单: a questionnaire as it was typed, right or not yet; only its size is looked at here. */
final class QuestionnaireForm {

    private static final int QUESTIONS = 100;
    private static final int OPTIONS = 30;
    private static final int ROUTES = 40;
    private static final int RULES = 50;
    private static final int CODE = 20;
    private static final int TEXT = 500;
    private static final int SAID = 1_000;

    private QuestionnaireForm() {}

    static Questionnaire read(SurveyForm form) {
        return new Questionnaire(
                both(form.within("welcome")),
                both(form.within("thanks")),
                form.all("questions", QUESTIONS).stream()
                        .map(QuestionnaireForm::question)
                        .toList(),
                form.all("quotas", RULES).stream().map(QuestionnaireForm::quota).toList(),
                form.all("contradictions", RULES).stream()
                        .map(QuestionnaireForm::contradiction)
                        .toList());
    }

    private static Words both(SurveyForm form) {
        return new Words(form.words("zh", TEXT), form.words("en", TEXT));
    }

    private static Question question(SurveyForm form) {
        return new Question(
                form.words("code", CODE),
                form.choice("kind", Question.Kind.class),
                form.words("zh", TEXT),
                form.words("en", TEXT),
                form.all("options", OPTIONS).stream()
                        .map(each -> new Question.Option(
                                each.words("code", CODE), each.words("zh", TEXT), each.words("en", TEXT)))
                        .toList(),
                form.numberIfAny("low"),
                form.numberIfAny("high"),
                form.flag("needed", true),
                form.words("next", CODE),
                form.all("routes", ROUTES).stream()
                        .map(each -> new Question.Route(
                                each.words("option", CODE),
                                each.numberIfAny("from"),
                                each.numberIfAny("until"),
                                each.words("to", CODE)))
                        .toList());
    }

    private static Quota quota(SurveyForm form) {
        Integer most = form.numberIfAny("most");
        return new Quota(
                form.words("name", TEXT),
                form.words("area", CODE),
                form.words("question", CODE),
                form.words("says", CODE),
                most == null ? 0 : most);
    }

    private static Contradiction contradiction(SurveyForm form) {
        return new Contradiction(
                form.words("question", CODE),
                form.words("says", CODE),
                form.words("other", CODE),
                form.words("otherSays", CODE));
    }

    /** By question; what was sent twice counts as it was said last. */
    static Map<String, Answer> answers(SurveyForm form) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<SurveyForm> sent = form.all("answers", QUESTIONS);
        for (SurveyForm each : sent) {
            answers.put(
                    each.words("question", CODE),
                    new Answer(
                            each.texts("options", OPTIONS, CODE),
                            each.numberIfAny("number"),
                            each.words("words", SAID)));
        }
        return answers;
    }
}
