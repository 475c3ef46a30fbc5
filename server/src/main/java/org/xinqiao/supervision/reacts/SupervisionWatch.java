package org.xinqiao.supervision.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.xinqiao.casework.CaseMoved;
import org.xinqiao.dispatch.CaseJoined;
import org.xinqiao.dispatch.CityEvents;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.supervision.Ladder;

/** 督办值守: puts down at once what happens to cases, and looks now and then for what was not heard. */
@Configuration(proxyBeanMethods = false)
class SupervisionWatch {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);
    private static final Duration OFTEN = Duration.ofMinutes(5);

    private final Ladder ladder;
    private final CityEvents events;

    SupervisionWatch(Ladder ladder, CityEvents events) {
        this.ladder = ladder;
        this.events = events;
    }

    /** Put down with what happened itself, so that it is not lost with the process. */
    @EventListener
    void moved(CaseMoved news) {
        ladder.moved(List.of(news.id()));
    }

    /** One more tells of the same, so that all who do are looked at. */
    @EventListener
    void joined(CaseJoined news) {
        ladder.moved(events.joined(news.event()));
    }

    @Bean
    static RecurringTask<Void> supervisionUnheard(Ladder ladder) {
        return Tasks.recurring("supervision-unheard", FixedDelay.of(OFTEN))
                .execute((instance, context) -> ladder.catchUp());
    }

    @Bean
    static RecurringTask<Void> supervisionNight(Ladder ladder) {
        return Tasks.recurring("supervision-night", Schedules.daily(PlaceTime.ZONE, NIGHT))
                .execute((instance, context) -> ladder.catchUpAll());
    }
}
