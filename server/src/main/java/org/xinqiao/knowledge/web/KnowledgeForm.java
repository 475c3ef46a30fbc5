package org.xinqiao.knowledge.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.knowledge.KnowledgeProblem;
import org.xinqiao.knowledge.TextReading;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 知识库表单: reads what was sent, and tells of every field what is wrong with it, all at once. */
final class KnowledgeForm {

    private static final String ID = "[1-9]\\d{0,17}";

    private final JsonNode form;
    private final List<FieldProblem> wrong = new ArrayList<>();

    KnowledgeForm(JsonNode form) {
        this.form = form;
    }

    /** Words that have to be there. */
    String words(String field, int longest) {
        String words = optional(field, longest);
        if (words.isEmpty()) {
            wrong(field, "请填写此项。", "Fill this in.");
        }
        return words;
    }

    String optional(String field, int longest) {
        String words = sent(field);
        if (words.length() > longest) {
            wrong(field, "最多 " + longest + " 个字。", "At most " + longest + " characters.");
        }
        return words;
    }

    private String sent(String field) {
        return form.path(field).asString("").replace("\0", "").strip();
    }

    boolean flag(String field) {
        return form.path(field).asBoolean(false);
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, sent(field));
        } catch (IllegalArgumentException none) {
            wrong(field, "请选择此项。", "Choose one.");
            return type.getEnumConstants()[0];
        }
    }

    /** How often it had been saved when it was read. */
    int saves() {
        return number("saves", 1, Integer.MAX_VALUE);
    }

    int number(String field, int least, int most) {
        JsonNode number = form.path(field);
        if (number.isIntegralNumber()
                && number.canConvertToInt()
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        wrong(field, "请填 " + least + " 到 " + most + " 的整数。", "A whole number from " + least + " to " + most + ".");
        return least;
    }

    /** An id, which browsers send as text; null for none. */
    @Nullable
    Long id(String field) {
        String id = sent(field);
        if (id.isEmpty()) {
            return null;
        }
        if (!id.matches(ID)) {
            wrong(field, "请从列表里选择。", "Choose from the list.");
            return null;
        }
        return Long.valueOf(id);
    }

    UnitId unit(String field) {
        Long id = id(field);
        if (id == null) {
            wrong(field, "请选择单位。", "Choose a unit.");
            return new UnitId(1);
        }
        return new UnitId(id);
    }

    List<Long> ids(String field) {
        return form.path(field)
                .valueStream()
                .map(node -> node.asString(""))
                .filter(id -> id.matches(ID))
                .map(Long::valueOf)
                .toList();
    }

    LocalDate day(String field) {
        try {
            return PlaceTime.read(sent(field));
        } catch (DateTimeException none) {
            wrong(field, "请选择日期。", "Choose a day.");
            return LocalDate.EPOCH;
        }
    }

    void wrong(String field, String zh, String en) {
        wrong.add(new FieldProblem(field, "invalid", zh, en));
    }

    void take(List<FieldProblem> more) {
        wrong.addAll(more);
    }

    /** @throws ProblemFound with {@link KnowledgeProblem#INVALID} */
    void check() {
        if (!wrong.isEmpty()) {
            throw new ProblemFound(KnowledgeProblem.INVALID, wrong);
        }
    }

    /** The article that was written, read as a whole. */
    ArticleText text(TextReading reading, LocalDate today) {
        TextReading.Read read = reading.read(sentText(), today);
        take(read.wrong());
        check();
        return Optional.ofNullable(read.text()).orElseThrow(() -> new ProblemFound(KnowledgeProblem.INVALID));
    }

    private TextReading.Sent sentText() {
        return new TextReading.Sent(
                sent("area"),
                sent("matter"),
                sent("reach"),
                sent("title"),
                sent("titleEn"),
                sent("question"),
                sent("answer"),
                sent("basis"),
                sent("documents"),
                sent("steps"),
                form.path("phones")
                        .valueStream()
                        .map(each -> new ArticleText.Phone(
                                each.path("name").asString(""),
                                each.path("number").asString("")))
                        .toList(),
                form.path("links")
                        .valueStream()
                        .map(each -> new ArticleText.Link(
                                each.path("name").asString(""), each.path("url").asString("")))
                        .toList(),
                sent("from"),
                sent("until"));
    }
}
