package org.xinqiao.survey.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.survey.SurveyRounds;

/** 调查巡回: has those asked who are due; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class SurveyWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    static RecurringTask<Void> surveysThatAreDue(SurveyRounds rounds) {
        return Tasks.recurring("survey-due", FixedDelay.of(EVERY)).execute((instance, context) -> rounds.run());
    }
}
