package org.xinqiao.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.PortalProblem;
import tools.jackson.databind.JsonNode;

/** 市民表单字段: reads fields and remembers everything that is wrong with them, to be told at once, in plain words. */
final class PortalFields {

    private final JsonNode form;
    private final List<FieldProblem> problems = new ArrayList<>();

    PortalFields(JsonNode form) {
        this.form = form;
    }

    /** A text that may be left out; then empty. */
    String text(String field, int longest) {
        JsonNode node = form.path(field);
        if (!node.isString()) {
            if (!node.isMissingNode() && !node.isNull()) {
                wrong(field, "unreadable", "请填写文字。", "Please give a text.");
            }
            return "";
        }
        String text = node.stringValue().strip();
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "too-long", "最多 " + longest + " 字，请缩短。", "At most " + longest + " characters; shorten it.");
        }
        if (text.indexOf('\0') >= 0) {
            wrong(field, "unreadable", "含有无法保存的字符，请删除。", "There is a character that cannot be kept; remove it.");
        }
        return text;
    }

    /** A text that must be there. */
    String neededText(String field, int longest, String zh, String en) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            wrong(field, "missing", zh, en);
        }
        return text;
    }

    boolean yes(String field) {
        return form.path(field).asBoolean(false);
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> E choice(String field, E otherwise) {
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

    UUID id(String field) {
        JsonNode node = form.path(field);
        try {
            if (node.isString()) {
                return UUID.fromString(node.stringValue());
            }
        } catch (IllegalArgumentException _) {
            // told below, as one that is missing
        }
        wrong(field, "missing", "页面已过期，请刷新后重试。", "This page is out of date; reload and try again.");
        return new UUID(0, 0);
    }

    @Nullable
    Double decimal(String field) {
        JsonNode node = form.path(field);
        if (!node.isNumber() && !node.isMissingNode() && !node.isNull()) {
            wrong(field, "unreadable", "位置不对，请重新选择。", "Not a position; choose it anew.");
        }
        return node.isNumber() ? Double.valueOf(node.doubleValue()) : null;
    }

    List<String> list(String field) {
        List<String> all = new ArrayList<>();
        form.path(field).forEach(each -> all.add(each.asString("")));
        return all;
    }

    void wrong(String field, String code, String zh, String en) {
        problems.add(new FieldProblem(field, code, zh, en));
    }

    /** What has been wrong so far. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws ProblemFound naming every field that is wrong, if any is */
    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(PortalProblem.INVALID, problems);
        }
    }
}
