package org.xinqiao.insight.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.insight.PastReports;
import org.xinqiao.insight.ReportWork;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.PlatformSettings;

/** 报告值守: looks every minute what is due; what came due while no process ran is made then, each once. */
@Configuration(proxyBeanMethods = false)
class ReportWatch {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Bean
    static RecurringTask<Void> dueReports(ReportWork work, PastReports past, Areas areas, PlatformSettings platform) {
        return Tasks.recurring("insight-reports", FixedDelay.of(OFTEN)).execute((instance, context) -> {
            if (platform.demo()) {
                areas.roots().stream().map(Area::code).forEach(past::reachBack);
            }
            work.catchUp();
            if (platform.demo()) {
                areas.roots().stream().map(Area::code).forEach(past::release);
            }
        });
    }
}
