package org.xinqiao.dispatch.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xinqiao.casework.CaseDispatched;
import org.xinqiao.casework.ReturnDecided;
import org.xinqiao.dispatch.DispatchWork;
import org.xinqiao.dispatch.Rounds;
import org.xinqiao.platform.PlaceTime;

/** 派单值守: learns at night and from each dispatch, dispatches what may be, reads what cases mean. */
@Configuration(proxyBeanMethods = false)
class DispatchWatch {

    private static final LocalTime NIGHT = LocalTime.of(2, 40);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofSeconds(15);
    private static final Duration SELDOM = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final DispatchWork work;
    private final Rounds rounds;

    DispatchWatch(DispatchWork work, Rounds rounds) {
        this.work = work;
        this.rounds = rounds;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void dispatched(CaseDispatched news) {
        work.dispatched(news.id());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void decided(ReturnDecided news) {
        work.decided(news.id());
        rounds.close(news.id());
    }

    @Bean
    static RecurringTask<Void> dispatchPrecedents(DispatchWork work) {
        return Tasks.recurring("dispatch-precedents", FixedDelay.of(LOOK))
                .execute((instance, context) -> work.catchUp());
    }

    @Bean
    static RecurringTask<Void> dispatchLearning(DispatchWork work) {
        return Tasks.recurring("dispatch-learning", Schedules.daily(PlaceTime.ZONE, NIGHT))
                .execute((instance, context) -> work.learn());
    }

    @Bean
    static RecurringTask<Void> dispatchFirstLearning(DispatchWork work) {
        return Tasks.recurring("dispatch-first-learning", FixedDelay.of(LOOK))
                .execute((instance, context) -> work.learnIfNothingIsKnown());
    }

    @Bean
    static RecurringTask<Void> dispatchAutomatically(DispatchWork work) {
        return Tasks.recurring("dispatch-automatic", FixedDelay.of(EVERY))
                .execute((instance, context) -> work.dispatch());
    }

    @Bean
    static RecurringTask<Void> dispatchReading(DispatchWork work) {
        return Tasks.recurring("dispatch-reading", FixedDelay.of(OFTEN))
                .execute((instance, context) -> work.readLatest());
    }

    @Bean
    static RecurringTask<Void> dispatchReadingBack(DispatchWork work) {
        return Tasks.recurring("dispatch-reading-back", FixedDelay.of(SELDOM))
                .execute((instance, context) -> work.readAll());
    }

    @Bean
    static RecurringTask<Void> dispatchEvents(DispatchWork work) {
        return Tasks.recurring("dispatch-events", FixedDelay.of(LOOK))
                .execute((instance, context) -> work.lookForEvents());
    }
}
