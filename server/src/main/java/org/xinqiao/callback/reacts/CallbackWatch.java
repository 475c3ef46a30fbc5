package org.xinqiao.callback.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.callback.CallbackRounds;

/** 回访巡回: makes those go on that are due, and finds those of which nobody has heard; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class CallbackWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration MISSING = Duration.ofMinutes(5);

    @Bean
    static RecurringTask<Void> callbacksThatAreDue(CallbackRounds rounds) {
        return Tasks.recurring("callback-due", FixedDelay.of(EVERY)).execute((instance, context) -> rounds.run());
    }

    @Bean
    static RecurringTask<Void> callbacksThatWereNotPlanned(CallbackRounds rounds) {
        return Tasks.recurring("callback-missing", FixedDelay.of(MISSING))
                .execute((instance, context) -> rounds.planMissing());
    }
}
