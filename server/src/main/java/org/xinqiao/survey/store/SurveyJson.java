package org.xinqiao.survey.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Weights.Margin;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 存取格式: what is kept as text. */
@Component
class SurveyJson {

    private static final TypeReference<LinkedHashMap<String, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Margin>> MARGINS = new TypeReference<>() {};

    private final JsonMapper json;

    SurveyJson(JsonMapper json) {
        this.json = json;
    }

    String text(Object it) {
        return json.writeValueAsString(it);
    }

    Questionnaire questionnaire(String text) {
        return json.readValue(text, Questionnaire.class);
    }

    Map<String, Answer> answers(String text) {
        return json.readValue(text, ANSWERS);
    }

    Map<String, String> words(String text) {
        return json.readValue(text, WORDS);
    }

    Map<String, Integer> counts(String text) {
        return json.readValue(text, COUNTS);
    }

    List<Margin> margins(String text) {
        return json.readValue(text, MARGINS);
    }
}
