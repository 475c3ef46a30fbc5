package org.xinqiao.casework;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.casework.store.CaseTallies;
import org.xinqiao.platform.Snapshot;

/**
 * 运行指标: what an operator watches: how many cases stand at each stage, how many clocks have run out and wait for their
 * way out, and what became of each command.
 */
@Component
class CaseFigures implements MeterBinder {

    private static final long FRESH_SECONDS = 15;

    private final Snapshot<Map<Stage, Integer>> atStage;
    private final Snapshot<Integer> backlog;

    CaseFigures(CaseTallies tallies, Clock clock) {
        // looked at again whenever the quarter minute has changed
        this.atStage = new Snapshot<>(() -> quarter(clock), tallies::atStage);
        this.backlog = new Snapshot<>(() -> quarter(clock), () -> tallies.passed(clock.instant()));
    }

    private static long quarter(Clock clock) {
        return clock.instant().getEpochSecond() / FRESH_SECONDS;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            if (!stage.isEnd()) {
                Gauge.builder("xinqiao.cases", () -> atStage.get().getOrDefault(stage, 0))
                        .description("cases that stand at a stage")
                        .tag("stage", slug(stage.name()))
                        .register(registry);
            }
        }
        Gauge.builder("xinqiao.clocks.backlog", backlog::get)
                .description("cases with a clock that has run out and whose way out has not been taken yet")
                .register(registry);
    }

    /** Counts one command by its step and what came of it. */
    static void count(Command command, Outcome outcome) {
        String result = switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Refused(var problem) -> problem.code();
            case Outcome.Stale _ -> "stale";
        };
        Metrics.counter("xinqiao.commands", "step", slug(command.step().name()), "result", result)
                .increment();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
