package org.xinqiao.calls.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.PastCallProblem;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Measure;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 查询条件: what was asked for, as a question to the calls; every wrong field is named at once. */
@Component
class CallForm {

    private static final int DAYS = 7;

    private final Citizens citizens;
    private final Clock clock;

    CallForm(Citizens citizens, Clock clock) {
        this.citizens = citizens;
        this.clock = clock;
    }

    /**
     * 条件.
     *
     * @param from     the first day, or the moment from which on; a week ago when absent, ever since when there is a number
     * @param to       the last day, or the moment before which; today when absent
     * @param recorded whether there is a recording to be heard
     * @param phone    the number of a caller, whole
     * @param measure  what the call is counted as by a figure
     */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String hotline,
            @Nullable String queue,
            @Nullable String seat,
            @Nullable String agent,
            @Nullable String ending,
            @Nullable String direction,
            @Nullable String recorded,
            @Nullable String phone,
            @Nullable String measure) {}

    CallQuestion read(Asked asked, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        Instant before = moment("to", asked.to(), 1, wrong);
        Instant from = moment("from", asked.from(), 0, wrong);
        String phone = words(asked.phone());
        Instant end = before == null ? PlaceTime.startOf(today().plusDays(1)) : before;
        if (from == null && phone == null) {
            from = PlaceTime.startOf(PlaceTime.dayOf(end.minusNanos(1)).minusDays(DAYS - 1));
        }
        if (from != null && !from.isBefore(end)) {
            wrong.add(
                    new FieldProblem("from", "calls.span", "开始时间不能晚于结束时间。", "The beginning cannot be after the end."));
        }
        Long hotline = number("hotline", asked.hotline(), wrong);
        Long agent = number("agent", asked.agent(), wrong);
        String ending = choice("ending", asked.ending(), Ending.values(), wrong);
        String direction = choice("direction", asked.direction(), Direction.values(), wrong);
        String measure = choice("measure", asked.measure(), Measure.values(), wrong);
        if (!wrong.isEmpty()) {
            throw new ProblemFound(PastCallProblem.BAD_QUESTION, wrong);
        }
        return new CallQuestion(
                viewer.scope().area(),
                null,
                from,
                end,
                hotline,
                words(asked.queue()),
                words(asked.seat()),
                agent,
                ending,
                direction,
                words(asked.recorded()) == null ? null : Boolean.valueOf(words(asked.recorded())),
                phone == null ? null : callers(phone, viewer),
                measure == null ? null : Measure.valueOf(measure));
    }

    private LocalDate today() {
        return PlaceTime.dayOf(clock.instant());
    }

    /** That somebody looked is put on record. */
    private Set<Long> callers(String phone, Viewer viewer) {
        try {
            return citizens.lookup(phone, viewer, "calls").stream()
                    .map(each -> each.id().value())
                    .collect(Collectors.toSet());
        } catch (ProblemFound refused) {
            if (refused.problem() != AccessProblem.DENIED) {
                throw refused;
            }
            throw new ProblemFound(
                    PastCallProblem.BAD_QUESTION,
                    List.of(new FieldProblem(
                            "phone",
                            "calls.may-not-look-up",
                            "您没有按号码查找来电人的权限，请用其他条件。",
                            "You may not look callers up by their number: search by something else.")));
        }
    }

    private static @Nullable Instant moment(
            String field, @Nullable String typed, int daysLater, List<FieldProblem> wrong) {
        String text = words(typed);
        try {
            if (text == null) {
                return null;
            }
            return text.indexOf('T') > 0
                    ? PlaceTime.readMoment(text)
                    : PlaceTime.startOf(PlaceTime.read(text).plusDays(daysLater));
        } catch (DateTimeException e) {
            wrong.add(new FieldProblem(field, "calls.day", "日期应写作 2026-11-25。", "A day is written 2026-11-25."));
            return null;
        }
    }

    private static @Nullable Long number(String field, @Nullable String typed, List<FieldProblem> wrong) {
        String text = words(typed);
        if (text == null || text.matches("\\d{1,18}")) {
            return text == null ? null : Long.valueOf(text);
        }
        wrong.add(new FieldProblem(field, "calls.choice", "请从列表中选择。", "Choose one from the list."));
        return null;
    }

    private static @Nullable String choice(
            String field, @Nullable String typed, Enum<?>[] choices, List<FieldProblem> wrong) {
        String text = words(typed);
        if (text != null && Arrays.stream(choices).noneMatch(each -> each.name().equals(text))) {
            wrong.add(new FieldProblem(field, "calls.choice", "请从列表中选择。", "Choose one from the list."));
            return null;
        }
        return text;
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
