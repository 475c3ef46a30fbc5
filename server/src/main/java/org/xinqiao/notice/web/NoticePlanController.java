package org.xinqiao.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.notice.NoticePlan;
import org.xinqiao.notice.NoticePlans;
import org.xinqiao.notice.NoticeProblem;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.store.PlanTable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 通知发送规则接口. */
@RestController
@RequestMapping("/api/notice-plans")
class NoticePlanController {

    private static final int LONGEST_CLAUSE = 200;

    private final NoticePlans plans;
    private final Accounts accounts;
    private final Clock clock;

    NoticePlanController(NoticePlans plans, Accounts accounts, Clock clock) {
        this.plans = plans;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** 办理环节. @param owed whether it is told although somebody wants to be told nothing more */
    record NoticeStage(Purpose purpose, String name, String nameEn, boolean owed) {}

    /** 发送规则. @param by who said so; empty for what came with the place */
    record NoticePlanView(
            List<Purpose> told,
            String quietFrom,
            String quietUntil,
            int rateAfterMinutes,
            String clause,
            Instant from,
            String by) {}

    /** 规则全貌: what holds now, and all that was ever said, the latest first. */
    record NoticePlansView(List<NoticeStage> stages, NoticePlanView now, List<NoticePlanView> versions) {}

    /** 要保存的规则. @param fromDay the first day on which it holds; for today, at once */
    record NoticePlanBody(
            List<String> told,
            String quietFrom,
            String quietUntil,
            int rateAfterMinutes,
            String clause,
            String fromDay) {}

    @GetMapping
    NoticePlansView get(Viewer viewer) {
        List<NoticeStage> stages = NoticePlan.stages().stream()
                .map(each -> new NoticeStage(each, each.zh(), each.en(), each.isForEverybody()))
                .toList();
        List<NoticePlanView> versions =
                plans.list(viewer).stream().map(this::shown).toList();
        return new NoticePlansView(stages, shown(plans.now(viewer), ""), versions);
    }

    @PostMapping
    NoticePlansView save(@RequestBody @Schema(implementation = NoticePlanBody.class) JsonNode body, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        Set<Purpose> told = told(body.path("told"), wrong);
        Optional<LocalTime> from = time(body, "quietFrom", wrong);
        Optional<LocalTime> until = time(body, "quietUntil", wrong);
        Duration rateAfter = rateAfter(body.path("rateAfterMinutes"), wrong);
        Optional<Instant> day = day(body, wrong);
        String clause = body.path("clause").asString("").replace("\0", "").strip();
        if (clause.length() > LONGEST_CLAUSE) {
            wrong.add(wrong("clause", "最多 200 个字。", "At most 200 characters."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(NoticeProblem.INVALID, wrong);
        }
        plans.save(
                new NoticePlan(told, from.orElseThrow(), until.orElseThrow(), rateAfter, clause, day.orElseThrow()),
                viewer);
        return get(viewer);
    }

    private static Set<Purpose> told(JsonNode names, List<FieldProblem> wrong) {
        Set<Purpose> told = EnumSet.noneOf(Purpose.class);
        for (JsonNode name : names) {
            Arrays.stream(Purpose.values())
                    .filter(each -> each.isStage() && each.name().equals(name.asString("")))
                    .findFirst()
                    .ifPresentOrElse(told::add, () -> wrong.add(wrong("told", "没有这样的环节。", "There is no such stage.")));
        }
        return told;
    }

    private static Optional<LocalTime> time(JsonNode body, String field, List<FieldProblem> wrong) {
        try {
            return Optional.of(LocalTime.parse(body.path(field).asString("")));
        } catch (DateTimeParseException unreadable) {
            wrong.add(wrong(field, "请填写时间，例如 21:30。", "Give a time, for example 21:30."));
            return Optional.empty();
        }
    }

    private static Duration rateAfter(JsonNode minutes, List<FieldProblem> wrong) {
        long most = NoticePlan.LONGEST_RATE_AFTER.toMinutes();
        if (minutes.isMissingNode() || minutes.isNull()) {
            return Duration.ZERO;
        }
        if (!minutes.isIntegralNumber() || minutes.asLong(-1) < 0 || minutes.asLong(-1) > most) {
            wrong.add(wrong("rateAfterMinutes", "请填写 0 到 " + most + " 分钟。", "Give 0 to " + most + " minutes."));
            return Duration.ZERO;
        }
        return Duration.ofMinutes(minutes.asLong());
    }

    /** From the beginning of its day; a day that is over would change what people have been told by. */
    private Optional<Instant> day(JsonNode body, List<FieldProblem> wrong) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PlaceTime.ZONE);
        try {
            LocalDate day = LocalDate.parse(body.path("fromDay").asString(""));
            if (!day.isBefore(today) && day.isBefore(today.plusYears(2))) {
                return Optional.of(
                        day.equals(today)
                                ? now
                                : day.atStartOfDay(PlaceTime.ZONE).toInstant());
            }
        } catch (DateTimeParseException unreadable) {
            // told below
        }
        wrong.add(wrong("fromDay", "请选今天或以后两年内的日期。", "Give today or a day within two years."));
        return Optional.empty();
    }

    private static FieldProblem wrong(String field, String zh, String en) {
        return new FieldProblem(field, "invalid", zh, en);
    }

    private NoticePlanView shown(PlanTable.Version it) {
        String by =
                it.by() == null ? "" : accounts.find(it.by()).map(Account::name).orElse("");
        return shown(it.plan(), by);
    }

    private static NoticePlanView shown(NoticePlan it, String by) {
        return new NoticePlanView(
                it.told().stream().sorted().toList(),
                it.quietFrom().toString(),
                it.quietUntil().toString(),
                Math.toIntExact(it.rateAfter().toMinutes()),
                it.clause(),
                it.from(),
                by);
    }
}
