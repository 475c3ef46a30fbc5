package org.xinqiao.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 签名被拒汇总: tells once a minute of those refusals that do not stand by themselves; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class RefusalSweep {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> refusedSignatures(SignatureRefusals refusals) {
        return Tasks.recurring("access-refused-signatures", FixedDelay.of(EVERY))
                .execute((instance, context) -> refusals.tellOfOthers());
    }
}
