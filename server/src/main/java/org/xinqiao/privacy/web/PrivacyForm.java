package org.xinqiao.privacy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.privacy.PrivacyProblem;
import tools.jackson.databind.JsonNode;

/** 表单: reads what was sent and tells everything that is wrong with it at once. */
final class PrivacyForm {

    private static final int LONGEST = 4000;

    private final JsonNode form;
    private final List<FieldProblem> problems = new ArrayList<>();

    PrivacyForm(JsonNode form) {
        this.form = form;
    }

    String text(String field) {
        String text =
                form.path(field).isString() ? form.path(field).stringValue().strip() : "";
        if (text.isEmpty()) {
            wrong(field, "请填写此项。", "Please fill this in.");
        } else if (text.length() > LONGEST) {
            wrong(field, "最多 " + LONGEST + " 字，请缩短。", "At most " + LONGEST + " characters; please shorten it.");
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, form.path(field).asString(""));
        } catch (IllegalArgumentException _) {
            wrong(field, "请选择此项。", "Please choose.");
            return null;
        }
    }

    @Nullable
    LocalDate day(String field) {
        try {
            return PlaceTime.read(form.path(field).asString(""));
        } catch (DateTimeException _) {
            wrong(field, "请填写日期。", "Please give a day.");
            return null;
        }
    }

    /** An id, which browsers send as text. */
    long id(String field) {
        try {
            long id = Long.parseLong(form.path(field).asString(""));
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException _) {
            // is told below
        }
        wrong(field, "请选择此项。", "Please choose.");
        return 1;
    }

    void wrong(String field, String zh, String en) {
        problems.add(new FieldProblem(field, "invalid", zh, en));
    }

    /** The value of a field; asked after {@link #check} it is there. */
    static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a form was read without being checked");
        }
        return value;
    }

    /** @throws ProblemFound with {@link PrivacyProblem#INVALID} */
    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(PrivacyProblem.INVALID, problems);
        }
    }
}
