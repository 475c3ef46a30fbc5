package org.xinqiao.casework.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.store.Alarms;

/** 守时: looks for clocks that have run out and takes their way out; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int AT_ONCE = 200;

    @Bean
    RecurringTask<Void> clocksThatRunOut(Alarms alarms, Cases cases, Clock clock) {
        return Tasks.recurring("casework-clocks", FixedDelay.of(EVERY)).execute((instance, context) -> {
            List<CaseId> passed;
            do {
                Instant now = clock.instant();
                passed = alarms.passed(now, AT_ONCE);
                passed.forEach(id -> takeWayOut(cases, id));
            } while (passed.size() == AT_ONCE);
        });
    }

    /** One case that cannot go on must not keep the others waiting. */
    private static void takeWayOut(Cases cases, CaseId id) {
        try {
            cases.runOutAll(id);
        } catch (RuntimeException e) {
            LOG.error("the clocks of case {} could not be run out", id, e);
        }
    }
}
