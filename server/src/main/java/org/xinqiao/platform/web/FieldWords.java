package org.xinqiao.platform.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.xinqiao.platform.FieldProblem;

/** Words for what the declared constraints of a form find, in both languages. */
final class FieldWords {

    private record Words(String zh, String en) {}

    private static final Words OTHERWISE = new Words("内容不正确", "is not right");
    private static final Map<String, Words> BY_CONSTRAINT = Map.ofEntries(
            Map.entry("NotNull", new Words("必须填写", "must be given")),
            Map.entry("NotBlank", new Words("必须填写", "must be given")),
            Map.entry("NotEmpty", new Words("必须填写", "must be given")),
            Map.entry("Size", new Words("长度不符合要求", "has the wrong length")),
            Map.entry("Min", new Words("数值太小", "is too small")),
            Map.entry("Max", new Words("数值太大", "is too large")),
            Map.entry("Positive", new Words("必须大于零", "must be more than zero")),
            Map.entry("Pattern", new Words("格式不正确", "has the wrong form")),
            Map.entry("typeMismatch", new Words("类型不正确", "is of the wrong kind")));

    private FieldWords() {}

    static FieldProblem of(FieldError error) {
        return of(error.getField(), error);
    }

    static FieldProblem of(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        return of(field, constraint);
    }

    static FieldProblem of(String field, String constraint) {
        Words words = BY_CONSTRAINT.getOrDefault(constraint, OTHERWISE);
        return new FieldProblem(field, constraint.toLowerCase(Locale.ROOT), words.zh(), words.en());
    }
}
