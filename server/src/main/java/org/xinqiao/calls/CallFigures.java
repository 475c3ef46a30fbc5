package org.xinqiao.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.calls.model.Tally;
import org.xinqiao.calls.store.FigureTable;
import org.xinqiao.calls.store.FigureTable.Time;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 话务指标: the front door to the figures of calls, as docs/figures.md defines them. */
@Service
public class CallFigures {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(31);
    private static final int HOURS = 24;

    private final FigureTable table;
    private final CallRegister register;
    private final CallNames names;
    private final Audit audit;
    private final Clock clock;

    CallFigures(FigureTable table, CallRegister register, CallNames names, Audit audit, Clock clock) {
        this.table = table;
        this.register = register;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 指标.
     *
     * @param answerRate        接通率; absent where nobody called, like all shares and averages
     * @param serviceLevel      15 秒接听率
     * @param averageHandlingMs talk, hold and wrap-up
     * @param occupancy         工时利用率; absent where it is not of seats
     */
    public record Figures(
            long offered,
            long answered,
            long inTime,
            long abandoned,
            long shortAbandoned,
            long unanswered,
            long outward,
            @Nullable Double answerRate,
            @Nullable Double serviceLevel,
            @Nullable Long averageWaitMs,
            long longestWaitMs,
            @Nullable Long averageHandlingMs,
            @Nullable Double occupancy) {

        static Figures of(Tally tally, @Nullable Time time) {
            return new Figures(
                    tally.offered(),
                    tally.answered(),
                    tally.inTime(),
                    tally.abandoned(),
                    tally.shortAbandoned(),
                    tally.unanswered(),
                    tally.outward(),
                    tally.answerRate(),
                    tally.serviceLevel(),
                    tally.averageWait(),
                    tally.longestWait(),
                    tally.averageHandling(),
                    time == null || time.there() == 0 ? null : (double) time.busy() / time.there());
        }
    }

    /**
     * 一组.
     *
     * @param key what the list of calls is narrowed by to see those of the group
     */
    public record Row(String key, String name, String nameEn, Figures figures) {}

    /** 最差 24 小时: that in which the smallest share was answered. */
    public record Worst(Instant from, long offered, long answered, double answerRate) {}

    /**
     * 答复.
     *
     * @param worst absent for a span of less than 24 hours, or by anything but the hour
     */
    public record Answer(
            Instant from,
            Instant before,
            Figures total,
            List<Row> rows,
            @Nullable Worst worst) {
        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /** @throws ProblemFound with {@link PastCallProblem#BAD_QUESTION} for a span that is too long to be counted */
    @Transactional(readOnly = true)
    public Answer of(CallQuestion question, Grouping by, Viewer viewer) {
        CallQuestion asked = question.within(viewer.scope().area(), null);
        Instant from = Objects.requireNonNull(asked.from(), "figures have a beginning");
        Duration span = Duration.between(from, asked.before());
        if (span.compareTo(by == Grouping.HOUR ? LONGEST_BY_HOUR : LONGEST) > 0) {
            throw new ProblemFound(
                    PastCallProblem.BAD_QUESTION,
                    List.of(new FieldProblem(
                            "from",
                            "calls.span-too-long",
                            "按小时最多看 31 天，其他最多一年，请缩短时间。",
                            "By the hour at most 31 days are counted, else a year: choose a shorter span.")));
        }
        Map<String, Tally> groups = table.groups(asked, by);
        Map<String, Time> times = times(asked, by, viewer);
        List<Row> rows = groups.entrySet().stream()
                .map(each -> row(each.getKey(), by, Figures.of(each.getValue(), times.get(each.getKey()))))
                .toList();
        Time time = isOfSeats(asked)
                ? table.time(seats(asked, viewer), asked.agent(), from, asked.before(), clock.instant())
                : null;
        Worst worst = by == Grouping.HOUR && span.toHours() >= HOURS ? worst(groups, from, asked.before()) : null;
        return new Answer(from, asked.before(), Figures.of(table.total(asked), time), rows, worst);
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public Answer export(CallQuestion question, Grouping by, Viewer viewer) {
        Answer answer = of(question, by, viewer);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .with("list", "call-figures")
                .with("by", by.name())
                .with("from", answer.from().toString())
                .with("before", answer.before().toString())
                .with("rows", answer.rows().size()));
        return answer;
    }

    /** Seats serve many queues and hotlines: what part of their time goes to one cannot be told. */
    private static boolean isOfSeats(CallQuestion asked) {
        return asked.queue() == null && asked.hotline() == null;
    }

    private Map<String, Time> times(CallQuestion asked, Grouping by, Viewer viewer) {
        if (!isOfSeats(asked)) {
            return Map.of();
        }
        Instant from = Objects.requireNonNull(asked.from());
        return table.times(by, seats(asked, viewer), asked.agent(), from, asked.before(), clock.instant());
    }

    private List<String> seats(CallQuestion asked, Viewer viewer) {
        return register.posts().stream()
                .filter(post -> viewer.scope().area().contains(post.place()))
                .map(SeatPost::extension)
                .filter(extension -> asked.seat() == null || extension.equals(asked.seat()))
                .toList();
    }

    private Row row(String key, Grouping by, Figures figures) {
        return switch (by) {
            case HOUR, DAY, SEAT -> new Row(key, key, key, figures);
            case QUEUE -> {
                SeatNow.QueueName queue = names.queue(key);
                yield new Row(key, queue.name(), queue.nameEn(), figures);
            }
            case AGENT -> {
                String name = names.agent(Long.valueOf(key));
                yield new Row(key, name, name, figures);
            }
            case HOTLINE -> {
                SeatNow.HotlineName hotline = key.equals("0") ? null : names.hotline(Long.parseLong(key));
                yield hotline == null
                        ? new Row(key, "未登记的号码", "Numbers that are not registered", figures)
                        : new Row(
                                key,
                                hotline.number() + " " + hotline.name(),
                                hotline.number() + " " + hotline.nameEn(),
                                figures);
            }
        };
    }

    /** Slides over the hours; one with no call is an hour too. */
    static @Nullable Worst worst(Map<String, Tally> byHour, Instant from, Instant before) {
        Map<Instant, Tally> hours = new LinkedHashMap<>();
        byHour.forEach((key, tally) -> hours.put(Instant.parse(key), tally));
        List<Instant> all = new ArrayList<>();
        for (Instant hour = from.truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(before);
                hour = hour.plus(Duration.ofHours(1))) {
            all.add(hour);
        }
        Worst worst = null;
        for (int i = 0; i + HOURS <= all.size(); i++) {
            long offered = 0;
            long answered = 0;
            for (Instant hour : all.subList(i, i + HOURS)) {
                Tally tally = hours.get(hour);
                offered += tally == null ? 0 : tally.offered();
                answered += tally == null ? 0 : tally.answered();
            }
            double rate = offered == 0 ? 1 : (double) answered / offered;
            if (offered > 0 && (worst == null || rate < worst.answerRate())) {
                worst = new Worst(all.get(i), offered, answered, rate);
            }
        }
        return worst;
    }
}
