package org.xinqiao.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清扫: looks from time to time for files that nobody needs or that wait for something; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> filesThatHangOnNothing(Sweeping sweeping) {
        return Tasks.recurring("files-sweep", FixedDelay.of(EVERY)).execute((instance, context) -> {
            int swept = sweeping.sweep();
            if (swept > 0) {
                LOG.info("清扫了 {} 个从未使用的附件 / swept {} files that hung on nothing", swept, swept);
            }
        });
    }

    @Bean
    RecurringTask<Void> uploadsThatBrokeOff(Uploads uploads) {
        return Tasks.recurring("files-uploads", FixedDelay.of(OFTEN)).execute((instance, context) -> uploads.sweep());
    }

    @Bean
    RecurringTask<Void> filesThatWaitForTheScanner(WaitingFiles waiting) {
        return Tasks.recurring("files-waiting", FixedDelay.of(OFTEN))
                .execute((instance, context) -> waiting.lookAgain());
    }
}
