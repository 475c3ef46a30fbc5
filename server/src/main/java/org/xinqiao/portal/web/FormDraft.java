package org.xinqiao.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.portal.model.FormField;
import org.xinqiao.portal.model.SelfForm;
import tools.jackson.databind.JsonNode;

/** 表单草稿: a form as its editor wrote it, read whole or told what is wrong with each part of it. */
final class FormDraft {

    private static final int NAME = 100;
    private static final int ENGLISH = 200;
    private static final int SENTENCE = 300;
    private static final int CODE = 40;
    private static final int MOST_FIELDS = 30;
    private static final int MOST_CHOICES = 30;
    private static final int KEY = 40;

    private final JsonNode form;
    private final PortalFields fields;

    FormDraft(JsonNode form) {
        this.form = form;
        this.fields = new PortalFields(form);
    }

    /** @throws org.xinqiao.platform.ProblemFound naming everything that is wrong */
    SelfForm read(Predicate<MatterCode> exists) {
        String name = fields.neededText("name", NAME, "请填写表单名称。", "Give the form a name.");
        MatterCode matter =
                MatterCode.parse(fields.text("matter", CODE)).filter(exists).orElse(null);
        if (matter == null) {
            fields.wrong("matter", "missing", "请选择事项。", "Choose the matter it is about.");
        }
        List<FormField> asked = asked();
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (from != null && until != null && until.isBefore(from)) {
            fields.wrong("until", "invalid", "截止日期不能早于开始日期。", "The last day is before the first one.");
        }
        String nameEn = fields.text("nameEn", ENGLISH);
        String about = fields.text("about", SENTENCE);
        String aboutEn = fields.text("aboutEn", SENTENCE);
        Facts.Kind kind = fields.choice("kind", Facts.Kind.HELP);
        fields.check();
        return new SelfForm(
                name,
                nameEn,
                about,
                aboutEn,
                java.util.Objects.requireNonNull(matter),
                kind,
                asked,
                from,
                until,
                fields.yes("active"));
    }

    private List<FormField> asked() {
        JsonNode nodes = form.path("fields");
        if (!nodes.isArray() || nodes.isEmpty() || nodes.size() > MOST_FIELDS) {
            fields.wrong(
                    "fields",
                    "missing",
                    "请添加 1 到 " + MOST_FIELDS + " 个填写项。",
                    "Ask for 1 to " + MOST_FIELDS + " things.");
            return List.of();
        }
        List<FormField> asked = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            FormField field = field(nodes.get(i), i, keys);
            if (!field.label().isEmpty() && !labels.add(field.label())) {
                wrong(i, "label", "repeated", "和前面的项目重名，请换一个名称。", "Something before it has this name; choose another.");
            }
            asked.add(field);
        }
        return asked;
    }

    private FormField field(JsonNode node, int at, Set<String> keys) {
        PortalFields own = new PortalFields(node);
        String label = own.text("label", NAME);
        if (label.isEmpty()) {
            wrong(at, "label", "missing", "请填写要问什么。", "Say what is asked.");
        }
        FormField.Kind kind = kind(node, at);
        List<FormField.Choice> choices = kind == FormField.Kind.CHOICE ? choices(node, at) : List.of();
        FormField field = new FormField(
                key(own.text("key", KEY), keys),
                kind,
                own.yes("required"),
                label,
                own.text("labelEn", ENGLISH),
                own.text("hint", SENTENCE),
                own.text("hintEn", SENTENCE),
                choices);
        own.problems().forEach(each -> wrong(at, each.field(), each.code(), each.zh(), each.en()));
        return field;
    }

    /** A thing keeps its key when its words change; one that is new, or bears another's, gets its own. */
    private static String key(String given, Set<String> keys) {
        String key = given.matches("[a-z][a-z0-9]{0,39}") ? given : "a" + (keys.size() + 1);
        for (int more = keys.size() + 1; !keys.add(key); more++) {
            key = "a" + more;
        }
        return key;
    }

    private FormField.Kind kind(JsonNode node, int at) {
        String given = node.path("kind").asString("");
        for (FormField.Kind each : FormField.Kind.values()) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        wrong(at, "kind", "unknown", "没有这种填法，请重新选择。", "No such kind of answer; choose again.");
        return FormField.Kind.TEXT;
    }

    private List<FormField.Choice> choices(JsonNode node, int at) {
        List<FormField.Choice> choices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode each : node.path("choices")) {
            PortalFields own = new PortalFields(each);
            String zh = own.text("zh", NAME);
            choices.add(new FormField.Choice(zh, own.text("en", ENGLISH)));
            if (zh.isEmpty() || !own.problems().isEmpty() || !names.add(zh)) {
                wrong(at, "choices", "invalid", "选项不能为空、重复或太长。", "No choice may be empty, repeated or too long.");
                return choices;
            }
        }
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            wrong(
                    at,
                    "choices",
                    "missing",
                    "请给出 2 到 " + MOST_CHOICES + " 个选项。",
                    "Give 2 to " + MOST_CHOICES + " choices.");
        }
        return choices;
    }

    private @Nullable LocalDate day(String field) {
        String typed = fields.text(field, CODE);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            fields.wrong(field, "unreadable", "请选择日期。", "Choose a day.");
            return null;
        }
    }

    /** Says of which thing it is, since many are on one page. */
    private void wrong(int at, String part, String code, String zh, String en) {
        fields.wrong("fields." + at + "." + part, code, "第 " + (at + 1) + " 项：" + zh, "No. " + (at + 1) + ": " + en);
    }
}
