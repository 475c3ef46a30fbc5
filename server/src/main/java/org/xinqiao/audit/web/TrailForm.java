package org.xinqiao.audit.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.ActorNames;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.AuditProblem;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.model.TrailQuery;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 查询条件: what was asked for, as a question to the trail; every wrong field is named at once. */
@Component
class TrailForm {

    private static final int DAYS = 7;
    /** Account 0 is of those who have none: the house, operators, people at the gate. */
    private static final long WITHOUT = 0;

    private final ActorNames actors;
    private final Clock clock;

    TrailForm(ActorNames actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * 条件.
     *
     * @param from the first day; a week ago when absent
     * @param to the last day; today when absent
     * @param action codes; or the part before the point, for all of a kind
     */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable List<String> action,
            @Nullable String object,
            @Nullable String result,
            @Nullable String text) {}

    TrailQuery read(Asked asked) {
        List<FieldProblem> wrong = new ArrayList<>();
        LocalDate today = PlaceTime.dayOf(clock.instant());
        LocalDate to = day("to", asked.to(), today, wrong);
        LocalDate from = day("from", asked.from(), to.minusDays(DAYS - 1), wrong);
        if (from.isAfter(to)) {
            wrong.add(
                    new FieldProblem("from", "audit.span", "开始日期不能晚于结束日期。", "The first day cannot be after the last."));
        }
        List<String> actions = actions(asked.action(), wrong);
        String result = words(asked.result());
        if (result != null && !isResult(result)) {
            wrong.add(new FieldProblem("result", "audit.result", "没有这种结果。", "There is no such result."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(AuditProblem.INVALID, wrong);
        }
        String actor = words(asked.actor());
        Instant before = PlaceTime.startOf(to.plusDays(1));
        return new TrailQuery(
                PlaceTime.startOf(from),
                before,
                actor,
                actor == null ? List.of() : accounts(actor),
                actions,
                words(asked.object()),
                result,
                words(asked.text()));
    }

    private List<Long> accounts(String actor) {
        List<Long> found = new ArrayList<>(actors.accountsOf(actor));
        found.add(WITHOUT);
        return found;
    }

    private static LocalDate day(String field, @Nullable String typed, LocalDate otherwise, List<FieldProblem> wrong) {
        String day = words(typed);
        try {
            return day == null ? otherwise : LocalDate.parse(day);
        } catch (DateTimeException e) {
            wrong.add(new FieldProblem(field, "audit.day", "日期应写作 2026-11-25。", "A day is written 2026-11-25."));
            return otherwise;
        }
    }

    private static List<String> actions(@Nullable List<String> asked, List<FieldProblem> wrong) {
        List<String> codes = new ArrayList<>();
        for (String one : Optional.ofNullable(asked).orElse(List.of())) {
            List<String> meant = AuditAction.under(one);
            if (meant.isEmpty() && !one.isBlank()) {
                wrong.add(
                        new FieldProblem("action", "audit.action", "没有这种动作：" + one, "There is no such action: " + one));
            }
            codes.addAll(meant);
        }
        return codes;
    }

    private static boolean isResult(String name) {
        for (Result result : Result.values()) {
            if (result.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
