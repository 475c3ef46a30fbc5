package org.xinqiao.survey.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.survey.SurveyProblem;
import tools.jackson.databind.JsonNode;

/** 调查表单: reads what was sent, and tells of every field what is wrong with it, all at once. */
final class SurveyForm {

    private final JsonNode form;
    private final List<FieldProblem> wrong;
    private final String prefix;

    SurveyForm(JsonNode form) {
        this(form, new ArrayList<>(), "");
    }

    private SurveyForm(JsonNode form, List<FieldProblem> wrong, String prefix) {
        this.form = form;
        this.wrong = wrong;
        this.prefix = prefix;
    }

    /** What lies in a field of it. */
    SurveyForm within(String field) {
        return new SurveyForm(form.path(field), wrong, prefix + field + ".");
    }

    /** Those of a list, so many at the most. */
    List<SurveyForm> all(String field, int most) {
        List<SurveyForm> all = new ArrayList<>();
        JsonNode list = form.path(field);
        if (list.size() > most) {
            wrong(field, "最多 " + most + " 项。", "At most " + most + ".");
        }
        for (int at = 0; list.isArray() && at < Math.min(most, list.size()); at++) {
            all.add(new SurveyForm(list.path(at), wrong, prefix + field + "." + at + "."));
        }
        return all;
    }

    List<String> texts(String field, int most, int longest) {
        List<String> texts = new ArrayList<>();
        JsonNode list = form.path(field);
        for (int at = 0; list.isArray() && at < Math.min(most, list.size()); at++) {
            String text = list.path(at).asString("").replace("\0", "").strip();
            texts.add(text.length() > longest ? text.substring(0, longest) : text);
        }
        return texts;
    }

    String needed(String field, int longest) {
        String words = words(field, longest);
        if (words.isEmpty()) {
            wrong(field, "请填写此项。", "Fill this in.");
        }
        return words;
    }

    String words(String field, int longest) {
        String words = sent(field);
        if (words.length() > longest) {
            wrong(field, "最多 " + longest + " 个字。", "At most " + longest + " characters.");
        }
        return words;
    }

    private String sent(String field) {
        return form.path(field).asString("").replace("\0", "").strip();
    }

    boolean flag(String field, boolean usual) {
        return form.path(field).isBoolean() ? form.path(field).booleanValue() : usual;
    }

    boolean decided(String field) {
        if (!form.path(field).isBoolean()) {
            wrong(field, "请选择此项。", "Choose one.");
        }
        return flag(field, false);
    }

    int number(String field, int low, int high) {
        Integer number = numberIfAny(field);
        if (number == null || number < low || number > high) {
            wrong(
                    field,
                    "请填写 " + low + " 到 " + high + " 的整数。",
                    "Give a whole number from " + low + " to " + high + ".");
            return low;
        }
        return number;
    }

    @Nullable
    Integer numberIfAny(String field) {
        JsonNode node = form.path(field);
        if (node.isMissingNode()
                || node.isNull()
                || node.isString() && node.asString().isBlank()) {
            return null;
        }
        boolean isWhole = node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToInt();
        if (!isWhole) {
            wrong(field, "请填写整数。", "Give a whole number.");
            return null;
        }
        return node.intValue();
    }

    @Nullable
    Long longIfAny(String field) {
        JsonNode node = form.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong() || node.longValue() < 1) {
            wrong(field, "请填写正整数。", "Give a whole number above 0.");
            return null;
        }
        return node.longValue();
    }

    double share(String field) {
        JsonNode node = form.path(field);
        return node.isNumber() ? node.doubleValue() : 0;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, sent(field));
        } catch (IllegalArgumentException none) {
            wrong(field, "请选择此项。", "Choose one.");
            return type.getEnumConstants()[0];
        }
    }

    AreaCode area(String field, AreaCode usual) {
        String typed = sent(field);
        if (typed.isEmpty()) {
            return usual;
        }
        return AreaCode.parse(typed).orElseGet(() -> {
            wrong(field, "请选择区域。", "Choose an area.");
            return usual;
        });
    }

    @Nullable
    Instant moment(String field) {
        try {
            return PlaceTime.readMoment(sent(field));
        } catch (DateTimeException none) {
            wrong(field, "请选择时间。", "Choose a time.");
            return null;
        }
    }

    /** The beginning of a day. */
    Instant day(String field, Instant usual) {
        try {
            return sent(field).isEmpty() ? usual : PlaceTime.startOf(PlaceTime.read(sent(field)));
        } catch (DateTimeException none) {
            wrong(field, "请选择日期。", "Choose a day.");
            return usual;
        }
    }

    void wrong(String field, String zh, String en) {
        wrong.add(new FieldProblem(prefix + field, "invalid", zh, en));
    }

    /** @throws ProblemFound with {@link SurveyProblem#INVALID} */
    void check() {
        if (!wrong.isEmpty()) {
            throw new ProblemFound(SurveyProblem.INVALID, wrong);
        }
    }
}
