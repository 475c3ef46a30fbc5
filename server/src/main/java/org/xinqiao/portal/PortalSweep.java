package org.xinqiao.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 市民端清扫: forgets codes, sessions and counts that ran out; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class PortalSweep {

    private static final Duration EVERY = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> portalThingsThatRanOut(
            SignInCodes codes, CitizenSessions sessions, Devices devices, HourlyLimits limits) {
        return Tasks.recurring("portal-sweep", FixedDelay.of(EVERY)).execute((instance, context) -> {
            codes.sweep();
            sessions.sweep();
            devices.sweep();
            limits.sweep();
        });
    }
}
