package org.xinqiao.privacy.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.privacy.Retention;

/** 到期检查: reports once a day what is beyond its term, and destroys what was agreed on. */
@Configuration(proxyBeanMethods = false)
class RetentionWatch {

    private static final Duration REPORT_EVERY = Duration.ofDays(1);
    private static final Duration WORK_EVERY = Duration.ofSeconds(15);

    @Bean
    static RecurringTask<Void> dataBeyondItsTerm(Retention retention) {
        return Tasks.recurring("privacy-report", FixedDelay.of(REPORT_EVERY))
                .execute((instance, context) -> retention.reportAll());
    }

    @Bean
    static RecurringTask<Void> dataToDestroy(Retention retention) {
        return Tasks.recurring("privacy-disposal", FixedDelay.of(WORK_EVERY))
                .execute((instance, context) -> retention.work());
    }
}
