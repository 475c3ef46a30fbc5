package org.xinqiao.casework.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 表单字段: reads the fields of a step's form and remembers everything that is wrong with them, to be told at once. */
final class StepFields {

    static final int LONGEST_TEXT = 5000;

    private final JsonNode form;
    private final List<FieldProblem> problems = new ArrayList<>();

    StepFields(JsonNode form) {
        this.form = form;
    }

    /** A text that must be there. */
    String text(String field) {
        String text = optionalText(field);
        if (text.isBlank()) {
            wrong(field, "missing", "请填写此项。", "Please fill this in.");
        }
        return text;
    }

    /** A text that may be left out; then empty. */
    String optionalText(String field) {
        JsonNode node = form.path(field);
        String text = node.isString() ? node.stringValue().strip() : "";
        if (text.length() > LONGEST_TEXT) {
            wrong(
                    field,
                    "too-long",
                    "最多 " + LONGEST_TEXT + " 字，请缩短。",
                    "At most " + LONGEST_TEXT + " characters; please shorten it.");
        }
        return text;
    }

    /** A text that must be there, made of one whose numbers were shown hidden; they are put back. */
    String restored(String field, String original) {
        return restored(field, original, text(field));
    }

    /** The same of a text that may be left out. */
    String restoredIfAny(String field, String original) {
        return restored(field, original, optionalText(field));
    }

    private String restored(String field, String original, String edited) {
        return FreeText.restored(original, edited).orElseGet(() -> {
            wrong(
                    field,
                    "which-number",
                    "两个隐藏后相同的号码只剩一个，请把要留下的号码写完整。",
                    "Two numbers look alike when hidden and one is gone; write the one that stays in full.");
            return edited;
        });
    }

    boolean flag(String field) {
        JsonNode node = form.path(field);
        if (!node.isBoolean()) {
            wrong(field, "missing", "请选择此项。", "Please choose.");
            return false;
        }
        return node.booleanValue();
    }

    boolean optionalFlag(String field) {
        return form.path(field).isBoolean() && form.path(field).booleanValue();
    }

    int number(String field) {
        JsonNode node = form.path(field);
        if (!node.isIntegralNumber()) {
            wrong(field, "missing", "请填写数字。", "Please give a number.");
            return 0;
        }
        return node.intValue();
    }

    UnitId unit(String field) {
        UnitId unit = optionalUnit(field);
        if (unit == null) {
            wrong(field, "missing", "请选择单位。", "Please choose a unit.");
            return new UnitId(Long.MAX_VALUE);
        }
        return unit;
    }

    @Nullable
    UnitId optionalUnit(String field) {
        Long id = id(form.path(field));
        return id == null ? null : new UnitId(id);
    }

    List<UnitId> units(String field) {
        return ids(field).stream().map(UnitId::new).toList();
    }

    List<FileId> files(String field) {
        return ids(field).stream().map(FileId::new).toList();
    }

    long id(String field) {
        Long id = id(form.path(field));
        if (id == null) {
            wrong(field, "missing", "请选择此项。", "Please choose.");
            return Long.MAX_VALUE;
        }
        return id;
    }

    /** 职责依据: a line of the duty list, whole or not at all. */
    @Nullable
    DutyLine duty(String field) {
        JsonNode node = form.path(field);
        if (!node.isObject()) {
            return null;
        }
        StepFields line = new StepFields(node);
        UnitId unit = line.optionalUnit("unit");
        if (unit == null) {
            wrong(field, "unreadable", "职责依据无法识别，请重新选择。", "That line of the duty list cannot be read; choose again.");
            return null;
        }
        return new DutyLine(line.optionalText("matter"), line.optionalText("area"), unit, line.optionalText("clause"));
    }

    TimeLimit limit(String field) {
        TimeLimit limit = optionalLimit(field);
        if (limit == null) {
            wrong(field, "missing", "请填写时限，例如 3 个工作日。", "Please give a limit, for example 3 working days.");
            return new TimeLimit(1, TimeLimit.Kind.WORKING_DAYS);
        }
        return limit;
    }

    @Nullable
    TimeLimit optionalLimit(String field) {
        return parsed(field, TimeLimit::parse, "时限写法不对，例如 3 WORKING_DAYS。", "Not a limit, for example 3 WORKING_DAYS.");
    }

    Instant instant(String field) {
        Instant at = parsed(field, PlaceTime::readMoment, "时间写法不对，请重新选择。", "Not a time; please choose again.");
        if (at == null && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            wrong(field, "missing", "请选择时间。", "Please choose a time.");
        }
        return at == null ? Instant.MAX : at;
    }

    <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> type) {
        return parsed(field, text -> Enum.valueOf(type, text), "没有这个选项，请重新选择。", "No such choice; please choose again.");
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        E chosen = optionalChoice(field, type);
        return chosen == null ? otherwise : chosen;
    }

    <T> @Nullable T parsed(String field, Function<String, T> parse, String zh, String en) {
        JsonNode node = form.path(field);
        if (!node.isString() || node.stringValue().isBlank()) {
            return null;
        }
        try {
            return parse.apply(node.stringValue().strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong(field, "unreadable", zh, en);
            return null;
        }
    }

    boolean has(String field) {
        return form.has(field) && !form.path(field).isNull();
    }

    @Nullable
    Double decimal(String field) {
        JsonNode node = form.path(field);
        return node.isNumber() ? Double.valueOf(node.doubleValue()) : null;
    }

    void wrong(String field, String code, String zh, String en) {
        problems.add(new FieldProblem(field, code, zh, en));
    }

    /** @throws ProblemFound naming every field that is wrong, if any is */
    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(CaseProblem.BAD_STEP, problems);
        }
    }

    List<Long> ids(String field) {
        List<Long> ids = new ArrayList<>();
        for (JsonNode each : form.path(field)) {
            Long id = id(each);
            if (id == null) {
                wrong(field, "unreadable", "有一项无法识别，请重新选择。", "One of them cannot be read; please choose again.");
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Ids come as text, since a browser's numbers are not exact; numbers are understood as well. */
    private static @Nullable Long id(JsonNode node) {
        long id = 0;
        if (node.isIntegralNumber()) {
            id = node.longValue();
        } else if (node.isString() && node.stringValue().matches("\\d{1,18}")) {
            id = Long.parseLong(node.stringValue());
        }
        return id > 0 ? id : null;
    }
}
