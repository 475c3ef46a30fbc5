package org.xinqiao.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.RuleTrial;
import org.xinqiao.casework.RuleTrials;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 规则试算接口. */
@RestController
@RequestMapping("/api/rule-packs/{id:\\d{1,9}}/trial")
class TrialController {

    private static final int LONGEST_DAYS = 366;

    private final RuleTrials trials;
    private final Units units;
    private final Clock clock;

    TrialController(RuleTrials trials, Units units, Clock clock) {
        this.trials = trials;
        this.units = units;
        this.clock = clock;
    }

    /** 试算表单. @param from the first day of registration, and @param to the last one */
    record Wanted(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record KindView(Wording kind, int clocks, int late, int wouldBeLate, int newlyLate, int inTimeNow) {}

    record UnitView(NamedUnit unit, int clocks, int late, int wouldBeLate) {}

    record RefusedView(String code, String zh, String en, int times) {}

    record ChangedView(String id, List<Wording> newlyLate, List<Wording> inTimeNow, List<Wording> refused) {}

    record ResultView(
            int cases,
            List<KindView> kinds,
            List<UnitView> units,
            List<RefusedView> refused,
            List<ChangedView> changed) {}

    record TrialView(
            LocalDate from,
            LocalDate to,
            Instant askedAt,
            RuleTrial.State state,
            int saves,
            int total,
            int done,
            @Nullable ResultView result) {}

    /** 最近一次试算. @param trial absent where none was asked for */
    record LastTrial(@Nullable TrialView trial) {}

    @GetMapping
    LastTrial last(@PathVariable("id") int pack) {
        return shown(trials.last(pack).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    LastTrial begin(@PathVariable("id") int pack, @RequestBody Wanted wanted, Viewer viewer) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        LocalDate from = wanted.from() == null ? today.minusMonths(1) : wanted.from();
        LocalDate to = wanted.to() == null ? today : wanted.to();
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new ProblemFound(CaseProblem.TRIAL_SPAN);
        }
        Instant first = from.atStartOfDay(PlaceTime.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(PlaceTime.ZONE).toInstant();
        return shown(trials.begin(pack, first, end, viewer));
    }

    @DeleteMapping
    LastTrial stop(@PathVariable("id") int pack, Viewer viewer) {
        return shown(trials.stop(pack, viewer).orElse(null));
    }

    private LastTrial shown(@Nullable RuleTrial it) {
        if (it == null) {
            return new LastTrial(null);
        }
        return new LastTrial(new TrialView(
                PlaceTime.dayOf(it.asked().from()),
                PlaceTime.dayOf(it.asked().until().minusSeconds(1)),
                it.askedAt(),
                it.state(),
                it.asked().saves(),
                it.total(),
                it.done(),
                it.result() == null ? null : shown(it.result())));
    }

    private ResultView shown(RuleTrial.Result it) {
        return new ResultView(
                it.cases(),
                it.kinds().stream()
                        .map(each -> new KindView(
                                kind(each.kind()),
                                each.clocks(),
                                each.late(),
                                each.wouldBeLate(),
                                each.newlyLate(),
                                each.inTimeNow()))
                        .toList(),
                units(it.units()),
                refused(it.refused()),
                it.changed().stream()
                        .map(each -> new ChangedView(
                                Long.toString(each.id()),
                                each.newlyLate().stream()
                                        .map(TrialController::kind)
                                        .toList(),
                                each.inTimeNow().stream()
                                        .map(TrialController::kind)
                                        .toList(),
                                each.refused().stream()
                                        .map(TrialController::refusal)
                                        .toList()))
                        .toList());
    }

    private List<UnitView> units(List<RuleTrial.OfUnit> all) {
        List<UnitView> views = new ArrayList<>();
        for (RuleTrial.OfUnit each : all) {
            units.find(new UnitId(each.unit()))
                    .ifPresent(unit -> views.add(
                            new UnitView(NamedUnit.of(unit), each.clocks(), each.late(), each.wouldBeLate())));
        }
        return views;
    }

    private static List<RefusedView> refused(Map<String, Integer> all) {
        List<RefusedView> views = new ArrayList<>();
        all.forEach((code, times) -> {
            Wording words = refusal(code);
            views.add(new RefusedView(code, words.zh(), words.en(), times));
        });
        return views;
    }

    private static Wording kind(String name) {
        ClockKind kind = ClockKind.valueOf(name);
        return new Wording(kind.zh(), kind.en());
    }

    private static Wording refusal(String code) {
        for (Refusal refusal : Refusal.values()) {
            if (refusal.code().equals(code)) {
                return new Wording(refusal.zh(), refusal.en());
            }
        }
        return new Wording(code, code);
    }
}
