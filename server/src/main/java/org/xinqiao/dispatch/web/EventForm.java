package org.xinqiao.dispatch.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.dispatch.DispatchProblem;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 事件表单: reads what is sent about an event, and tells everything that is wrong with it at once. */
final class EventForm {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 1000;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** 事件内容. */
    record Written(
            @Nullable String title,
            @Nullable String place,
            @Nullable String area,
            @Nullable String announcement,
            @Nullable Integer version,
            @Nullable List<String> cases) {}

    /** 状态. */
    record Moved(
            @Nullable String state,
            @Nullable String closing,
            @Nullable Integer version) {}

    /** 归入. */
    record Sorted(@Nullable String caseId, @Nullable Boolean belongs) {}

    /** 并案. */
    record Joined(@Nullable String primary, @Nullable List<String> cases) {}

    String title(@Nullable String title) {
        String text = text("title", title, LONGEST_TITLE);
        if (text.isEmpty()) {
            problems.add(new FieldProblem("title", "missing", "请填写标题。", "Please give a title."));
        }
        return text;
    }

    String text(String name, @Nullable String sent) {
        return text(name, sent, LONGEST_TEXT);
    }

    String text(String name, @Nullable String sent, int longest) {
        String text = Objects.requireNonNullElse(sent, "").strip();
        if (text.length() > longest) {
            problems.add(new FieldProblem(
                    name,
                    "too-long",
                    "最多 %d 字，请缩短。".formatted(longest),
                    "At most %d characters; shorten it.".formatted(longest)));
        }
        return text;
    }

    AreaCode area(@Nullable String code, Viewer viewer) {
        AreaCode own = viewer.scope().area();
        if (code == null || code.isBlank()) {
            return own;
        }
        AreaCode known = AreaCode.parse(code).filter(own::contains).orElse(null);
        if (known == null) {
            problems.add(new FieldProblem(
                    "area", "not-yours", "这个区域不在您的辖区内，请重新选择。", "This area is not within yours; choose again."));
        }
        return known == null ? own : known;
    }

    @Nullable
    State state(@Nullable String name) {
        for (State each : State.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        problems.add(new FieldProblem("state", "unknown", "没有这种状态。", "There is no such state."));
        return null;
    }

    /** An id that is none is that of no case. */
    static CaseId caseId(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return new CaseId(Long.parseLong(id));
    }

    static List<CaseId> caseIds(@Nullable List<String> ids) {
        return Objects.requireNonNullElse(ids, List.<String>of()).stream()
                .map(EventForm::caseId)
                .distinct()
                .toList();
    }

    /** Which events a list is asked for: the open ones unless something else is said. */
    static Set<State> states(String which) {
        return switch (which) {
            case "over" -> EnumSet.of(State.CLOSED, State.DISMISSED);
            case "all" -> EnumSet.allOf(State.class);
            default -> EnumSet.of(State.PROPOSED, State.RUNNING);
        };
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(DispatchProblem.BAD_EVENT, problems);
        }
    }
}
