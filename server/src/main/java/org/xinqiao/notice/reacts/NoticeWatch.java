package org.xinqiao.notice.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.notice.NoticeRounds;

/** 定时投递: sends what waits, what was put off and what was left halfway; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class NoticeWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> noticesThatWait(NoticeRounds rounds) {
        return Tasks.recurring("notice-rounds", FixedDelay.of(EVERY)).execute((instance, context) -> rounds.run());
    }

    @Bean
    RecurringTask<Void> noticeWordsNotNeeded(NoticeRounds rounds) {
        return Tasks.recurring("notice-words", FixedDelay.of(TIDY_EVERY)).execute((instance, context) -> rounds.tidy());
    }
}
