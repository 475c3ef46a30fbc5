package org.xinqiao.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 会话清扫: ends what ran out; one process at a time does it. */
@Configuration(proxyBeanMethods = false)
class SessionSweep {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> sessionsThatRanOut(
            Sessions sessions,
            SignInAttempts attempts,
            Passkeys passkeys,
            ProviderVisits visits,
            SignedRequests signed,
            RequestRates rates) {
        return Tasks.recurring("access-sessions", FixedDelay.of(EVERY)).execute((instance, context) -> {
            sessions.sweep();
            attempts.sweep();
            passkeys.sweep();
            visits.sweep();
            signed.sweep();
            rates.sweep();
        });
    }
}
