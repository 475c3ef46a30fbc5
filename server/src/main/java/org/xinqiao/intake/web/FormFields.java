package org.xinqiao.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 登记表单字段: reads fields and remembers everything that is wrong with them, to be told at once. */
final class FormFields {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A text that may be left out; then empty. */
    String text(JsonNode form, String field, int longest) {
        JsonNode node = form.path(field);
        if (!node.isString() && !node.isMissingNode() && !node.isNull()) {
            wrong(field, "unreadable", "请填写文字。", "Please give a text.");
        }
        String text = node.isString() ? node.stringValue().strip() : "";
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "too-long", "最多 " + longest + " 字，请缩短。", "At most " + longest + " characters; shorten it.");
        }
        if (text.indexOf('\0') >= 0) {
            wrong(field, "unreadable", "含有无法保存的字符，请删除。", "There is a character that cannot be kept; remove it.");
        }
        return text;
    }

    /** A text that must be there. */
    String neededText(JsonNode form, String field, int longest) {
        String text = text(form, field, longest);
        if (text.isEmpty()) {
            wrong(field, "missing", "请填写此项。", "Please fill this in.");
        }
        return text;
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> E choice(JsonNode form, String field, E otherwise) {
        JsonNode node = form.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            if (node.isString() && each.name().equals(node.stringValue())) {
                return each;
            }
        }
        wrong(field, "unknown", "没有这个选项，请重新选择。", "No such choice; choose again.");
        return otherwise;
    }

    @Nullable
    Double decimal(JsonNode form, String field) {
        JsonNode node = form.path(field);
        if (!node.isNumber() && !node.isMissingNode() && !node.isNull()) {
            wrong(field, "unreadable", "请填写数字。", "Please give a number.");
        }
        return node.isNumber() ? Double.valueOf(node.doubleValue()) : null;
    }

    /** @param otherwise absent when it must be there */
    UUID uuid(JsonNode form, String field, @Nullable UUID otherwise) {
        JsonNode node = form.path(field);
        try {
            if (node.isString()) {
                return UUID.fromString(node.stringValue());
            }
        } catch (IllegalArgumentException _) {
            // told below, as one that is missing
        }
        if (otherwise == null || node.isString()) {
            wrong(field, "missing", "缺少编号或编号不对，请刷新后重试。", "An id is missing or wrong; reload and try again.");
        }
        return otherwise == null ? new UUID(0, 0) : otherwise;
    }

    /** A number of ours, sent as text. */
    @Nullable
    Long number(JsonNode form, String field) {
        String typed = form.path(field).asString("");
        if (!typed.matches("\\d{1,18}")) {
            wrong(field, "unreadable", "编号不对，请刷新后重试。", "The number is wrong; reload and try again.");
            return null;
        }
        return Long.valueOf(typed);
    }

    UnitId unit(JsonNode form, String field) {
        UnitId unit = unitOf(form.path(field));
        if (unit == null) {
            wrong(field, "missing", "请选择单位。", "Please choose a unit.");
            return new UnitId(Long.MAX_VALUE);
        }
        return unit;
    }

    List<UnitId> units(JsonNode form, String field) {
        List<UnitId> units = new ArrayList<>();
        for (JsonNode each : form.path(field)) {
            UnitId unit = unitOf(each);
            if (unit == null) {
                wrong(field, "unreadable", "有一个单位无法识别，请重新选择。", "One of the units cannot be read; choose again.");
            } else {
                units.add(unit);
            }
        }
        return units;
    }

    void wrong(String field, String code, String zh, String en) {
        problems.add(new FieldProblem(field, code, zh, en));
    }

    /** @throws ProblemFound naming every field that is wrong, if any is */
    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(IntakeProblem.INVALID, problems);
        }
    }

    /** Ids come as text, since a browser's numbers are not exact; numbers are understood as well. */
    private static @Nullable UnitId unitOf(JsonNode node) {
        long id = 0;
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            id = node.longValue();
        } else if (node.isString() && node.stringValue().matches("\\d{1,18}")) {
            id = Long.parseLong(node.stringValue());
        }
        return id > 0 ? new UnitId(id) : null;
    }
}
