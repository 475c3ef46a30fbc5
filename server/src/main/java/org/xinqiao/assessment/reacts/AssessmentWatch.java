package org.xinqiao.assessment.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xinqiao.assessment.AssessmentWork;
import org.xinqiao.assessment.FactFollower;
import org.xinqiao.casework.CaseMoved;
import org.xinqiao.platform.PlaceTime;

/** 考核值守: reads what happens to cases, looks for what was not heard of, begins the periods of now. */
@Configuration(proxyBeanMethods = false)
class AssessmentWatch {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);
    private static final Duration OFTEN = Duration.ofMinutes(5);

    private final FactFollower follower;

    AssessmentWatch(FactFollower follower) {
        this.follower = follower;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(CaseMoved news) {
        follower.moved(news.id());
    }

    @Bean
    static RecurringTask<Void> assessmentFacts(AssessmentWork work) {
        return Tasks.recurring("assessment-facts", FixedDelay.of(OFTEN)).execute((instance, context) -> work.catchUp());
    }

    @Bean
    static RecurringTask<Void> assessmentNight(AssessmentWork work) {
        return Tasks.recurring("assessment-night", Schedules.daily(PlaceTime.ZONE, NIGHT))
                .execute((instance, context) -> work.catchUpAll());
    }
}
