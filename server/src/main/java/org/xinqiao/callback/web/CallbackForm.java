package org.xinqiao.callback.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.callback.CallbackProblem;
import org.xinqiao.callback.model.Said;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 回访表单: reads what was sent, and tells of every field what is wrong with it, all at once. */
final class CallbackForm {

    private static final int WORDS = 1_000;
    private static final int CODE = 40;

    private final JsonNode form;
    private final List<FieldProblem> wrong = new ArrayList<>();

    CallbackForm(JsonNode form) {
        this.form = form;
    }

    /** Words that have to be there. */
    String needed(String field, int shortest) {
        String words = words(field);
        if (words.length() < shortest) {
            wrong(field, "请写明，至少 " + shortest + " 个字。", "Say it in " + shortest + " characters at least.");
        }
        return words;
    }

    String words(String field) {
        String words = sent(field);
        if (words.length() > WORDS) {
            wrong(field, "最多 " + WORDS + " 个字。", "At most " + WORDS + " characters.");
        }
        return words;
    }

    private String sent(String field) {
        return form.path(field).asString("").replace("\0", "").strip();
    }

    boolean flag(String field) {
        if (!form.path(field).isBoolean()) {
            wrong(field, "请选择此项。", "Choose one.");
            return false;
        }
        return form.path(field).booleanValue();
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, sent(field));
        } catch (IllegalArgumentException none) {
            wrong(field, "请选择此项。", "Choose one.");
            return type.getEnumConstants()[0];
        }
    }

    /** What somebody said: whether it is solved, how satisfied they are, and with what not. */
    Said said() {
        boolean solved = flag("solved");
        Satisfaction satisfied = choice("satisfied", Satisfaction.class);
        String reason = sent("reason");
        if (reason.length() > CODE) {
            wrong("reason", "请从列表里选择。", "Choose from the list.");
        }
        return new Said(solved, satisfied, reason);
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

    void wrong(String field, String zh, String en) {
        wrong.add(new FieldProblem(field, "invalid", zh, en));
    }

    /** @throws ProblemFound with {@link CallbackProblem#INVALID} */
    void check() {
        if (!wrong.isEmpty()) {
            throw new ProblemFound(CallbackProblem.INVALID, wrong);
        }
    }
}
