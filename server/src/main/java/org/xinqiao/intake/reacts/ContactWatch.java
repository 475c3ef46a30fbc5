package org.xinqiao.intake.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.intake.Deliveries;
import org.xinqiao.intake.TextTalks;
import org.xinqiao.intake.boards.BoardPosts;
import org.xinqiao.intake.mail.MailRounds;
import org.xinqiao.intake.wechat.WechatCalls;
import org.xinqiao.intake.wechat.WechatMediaFetch;

/** 收发: reads boards that are due, and sends answers that could not go at once. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ContactWatch {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration TALKS_EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Bean
    static RecurringTask<Void> boardsToRead(BoardPosts posts) {
        return Tasks.recurring("intake-boards", FixedDelay.of(EVERY)).execute((instance, context) -> posts.pullDue());
    }

    @Bean
    static RecurringTask<Void> pushesToForget(BoardPosts posts) {
        return Tasks.recurring("intake-board-pushes", FixedDelay.of(TIDY_EVERY))
                .execute((instance, context) -> posts.tidy());
    }

    @Bean
    static RecurringTask<Void> talksToGive(TextTalks talks) {
        return Tasks.recurring("intake-text-talks", FixedDelay.of(TALKS_EVERY))
                .execute((instance, context) -> talks.run());
    }

    @Bean
    static RecurringTask<Void> mailboxesToRead(MailRounds rounds) {
        return Tasks.recurring("intake-mailboxes", FixedDelay.of(EVERY))
                .execute((instance, context) -> rounds.readDue());
    }

    @Bean
    static RecurringTask<Void> mediaToFetch(WechatMediaFetch fetch) {
        return Tasks.recurring("intake-wechat-media", FixedDelay.of(EVERY))
                .execute((instance, context) -> fetch.fetchDue());
    }

    @Bean
    static RecurringTask<Void> callsToForget(WechatCalls calls) {
        return Tasks.recurring("intake-wechat-calls", FixedDelay.of(TIDY_EVERY))
                .execute((instance, context) -> calls.tidy());
    }

    @Bean
    static RecurringTask<Void> answersToSend(Deliveries deliveries) {
        return Tasks.recurring("intake-answers", FixedDelay.of(EVERY))
                .execute((instance, context) -> deliveries.sendDue());
    }
}
