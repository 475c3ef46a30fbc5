package org.xinqiao.calls.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.RegisterProblem;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 登记册表单: reads what was sent, and tells of every field what is wrong with it, all at once. */
final class RegisterForm {

    private final JsonNode form;
    private final String prefix;
    private final List<FieldProblem> problems;

    RegisterForm(JsonNode form) {
        this(form, "", new ArrayList<>());
    }

    private RegisterForm(JsonNode form, String prefix, List<FieldProblem> problems) {
        this.form = form;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The parts of a list, each read as a form of its own that belongs to this one. */
    List<RegisterForm> parts(String field) {
        List<RegisterForm> parts = new ArrayList<>();
        for (JsonNode part : form.path(field)) {
            parts.add(new RegisterForm(part, prefix + field + "[" + parts.size() + "].", problems));
        }
        return parts;
    }

    /** Words that have to be there. */
    String text(String field, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) {
            wrong(field, "请填写此项。", "Fill this in.");
        }
        return text;
    }

    String optional(String field, int longest) {
        String text = form.path(field).asString("").strip();
        if (text.length() > longest) {
            wrong(field, "最多 " + longest + " 个字。", "At most " + longest + " characters.");
        }
        return text;
    }

    /** Words that every caller hears: without the numbers of persons, which no page would show as they are. */
    String spoken(String field, int longest) {
        String text = optional(field, longest);
        if (!FreeText.masked(text).equals(text)) {
            wrong(
                    field,
                    "播报词人人听得到，不能有电话、证件、车牌等号码；热线请写短号，如12345。",
                    "Everybody hears this: no telephone, identity or plate numbers; write short ones like 12345.");
        }
        return text;
    }

    /** Words of a certain shape. */
    String shaped(String field, Pattern shape, String zh, String en) {
        String text = form.path(field).asString("").strip();
        if (!shape.matcher(text).matches()) {
            wrong(field, zh, en);
        }
        return text;
    }

    List<String> texts(String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(node -> node.asString("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** One of a few; the first of them when something else was sent, which is told. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return choice(field, form.path(field), type);
    }

    <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(node -> choice(field, node, type))
                .distinct()
                .toList();
    }

    private <E extends Enum<E>> E choice(String field, JsonNode sent, Class<E> type) {
        try {
            return Enum.valueOf(type, sent.asString(""));
        } catch (IllegalArgumentException _) {
            wrong(field, "请选择此项。", "Choose one.");
            return type.getEnumConstants()[0];
        }
    }

    int number(String field, int least, int most) {
        JsonNode sent = form.path(field);
        if (sent.isIntegralNumber() && sent.canConvertToInt() && sent.intValue() >= least && sent.intValue() <= most) {
            return sent.intValue();
        }
        wrong(field, "请填 " + least + " 到 " + most + " 的整数。", "A whole number from " + least + " to " + most + ".");
        return least;
    }

    boolean flag(String field) {
        return form.path(field).asBoolean(false);
    }

    Instant moment(String field) {
        try {
            return PlaceTime.readMoment(form.path(field).asString(""));
        } catch (DateTimeException _) {
            wrong(field, "请填写时间。", "Give a time.");
            return Instant.EPOCH;
        }
    }

    /** An id, which browsers send as text; null for none. */
    @Nullable
    Long id(String field) {
        String sent = form.path(field).asString("");
        if (sent.isEmpty()) {
            return null;
        }
        if (!sent.matches("[1-9]\\d{0,17}")) {
            wrong(field, "请从列表里选择。", "Choose from the list.");
            return null;
        }
        return Long.valueOf(sent);
    }

    /** Of which version it was read. */
    int version() {
        return number("version", 1, Integer.MAX_VALUE);
    }

    void wrong(String field, String zh, String en) {
        problems.add(new FieldProblem(prefix + field, "invalid", zh, en));
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    /** @throws ProblemFound with {@link RegisterProblem#INVALID} */
    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(RegisterProblem.INVALID, problems);
        }
    }
}
