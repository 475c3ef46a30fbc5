package org.xinqiao.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清扫: looks from time to time for files that nobody needs; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> filesThatHangOnNothing(Files files) {
        return Tasks.recurring("files-sweep", FixedDelay.of(EVERY)).execute((instance, context) -> {
            int swept = files.sweep();
            if (swept > 0) {
                LOG.info("清扫了 {} 个从未使用的附件 / swept {} files that hung on nothing", swept, swept);
            }
        });
    }
}
