package org.xinqiao.audit.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.audit.Sealer;

/** 封存任务: seals what was put on record lately; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class SealWatch {

    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> auditSeals(Sealer sealer) {
        return Tasks.recurring("audit-seals", FixedDelay.of(EVERY)).execute((instance, context) -> sealer.seal());
    }
}
