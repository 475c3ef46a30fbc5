package org.xinqiao.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 带键请求清扫: forgets keys after their day; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class RepeatSweep {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> keysAfterTheirDay(RepeatedRequests requests) {
        return Tasks.recurring("access-keyed-requests", FixedDelay.of(EVERY)).execute((instance, context) -> {
            while (requests.sweepSome() > 0) {
                // some at a time, so that nobody waits long
            }
        });
    }
}
