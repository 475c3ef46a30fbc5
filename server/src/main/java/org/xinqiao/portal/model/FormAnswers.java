package org.xinqiao.portal.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinqiao.platform.FieldProblem;

/** 填写内容: what was answered to each thing a form asks, checked, and in words that whoever handles the case can read. */
public final class FormAnswers {

    private static final int LINE = 200;
    private static final int LINES = 2000;
    private static final int DIGITS = 20;

    private FormAnswers() {}

    /** Everything that is wrong with the answers; empty when nothing is. Fields are called {@code answers.<key>}. */
    public static List<FieldProblem> wrong(SelfForm form, Map<String, String> answers) {
        List<FieldProblem> wrong = new ArrayList<>();
        for (FormField field : form.fields()) {
            String answer = answers.getOrDefault(field.key(), "").strip();
            String name = "answers." + field.key();
            if (answer.isEmpty()) {
                if (field.required()) {
                    wrong.add(new FieldProblem(
                            name,
                            "missing",
                            "请填写“" + field.label() + "”。",
                            "Please fill in “" + english(field) + "”."));
                }
            } else if (!fits(field, answer)) {
                wrong.add(misfit(field, name));
            }
        }
        return wrong;
    }

    private static boolean fits(FormField field, String answer) {
        int length = answer.codePointCount(0, answer.length());
        return answer.indexOf('\0') < 0
                && switch (field.kind()) {
                    case TEXT -> length <= LINE && answer.lines().count() == 1;
                    case LINES -> length <= LINES;
                    case NUMBER -> isNumber(answer);
                    case DATE -> isDate(answer);
                    case CHOICE ->
                        field.choices().stream().anyMatch(choice -> choice.zh().equals(answer));
                };
    }

    private static boolean isNumber(String answer) {
        try {
            new BigDecimal(answer);
            return answer.length() <= DIGITS;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static FieldProblem misfit(FormField field, String name) {
        return switch (field.kind()) {
            case TEXT ->
                new FieldProblem(
                        name, "too-long", "请写成一行，最多 " + LINE + " 字。", "One line of at most " + LINE + " characters.");
            case LINES ->
                new FieldProblem(
                        name, "too-long", "最多 " + LINES + " 字，请缩短。", "At most " + LINES + " characters; shorten it.");
            case NUMBER ->
                new FieldProblem(name, "unreadable", "请填写数字，例如 12 或 3.5。", "Give a number, such as 12 or 3.5.");
            case DATE -> new FieldProblem(name, "unreadable", "请选择日期。", "Choose a day.");
            case CHOICE -> new FieldProblem(name, "unknown", "没有这个选项，请重新选择。", "No such choice; choose again.");
        };
    }

    /** The answers in their order, a line for each that was given, under the form's name. */
    public static String told(SelfForm form, Map<String, String> answers) {
        StringBuilder told = new StringBuilder(form.name());
        for (FormField field : form.fields()) {
            String answer = answers.getOrDefault(field.key(), "").strip();
            if (!answer.isEmpty()) {
                told.append('\n')
                        .append(field.label())
                        .append("：")
                        .append(field.kind() == FormField.Kind.LINES && answer.contains("\n") ? "\n" : "")
                        .append(answer);
            }
        }
        return told.toString();
    }

    private static String english(FormField field) {
        return field.labelEn().isBlank() ? field.label() : field.labelEn();
    }
}
