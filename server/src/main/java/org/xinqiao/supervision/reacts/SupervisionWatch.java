package org.xinqiao.supervision.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.supervision.Ladder;

/** 督办值守: goes round every twenty seconds; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class SupervisionWatch {

    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    static RecurringTask<Void> supervisionLadder(Ladder ladder) {
        return Tasks.recurring("supervision-ladder", FixedDelay.of(EVERY))
                .execute((instance, context) -> ladder.round());
    }
}
