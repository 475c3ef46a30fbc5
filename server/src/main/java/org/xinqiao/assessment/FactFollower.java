package org.xinqiao.assessment;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;

/**
 * 事实跟随: reads cases into facts right after something happened to them, off the hands of whoever did it. What is lost here, as
 * when a process ends, is found by {@link FactIntake#catchUp}.
 */
@Component
@EnableConfigurationProperties(AssessmentSettings.class)
public class FactFollower implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FactFollower.class);
    private static final int AT_ONCE = 200;
    /** More than this waits for the next time all stories are looked at. */
    private static final int MOST_WAITING = 100_000;

    private static final int PATIENCE_SECONDS = 30;
    /** So long what happens gathers once somebody is at it: many cases in one go cost hardly more than one. */
    private static final int BREATH_MILLIS = 250;

    private final FactIntake intake;
    private final AssessmentSettings settings;
    private final LinkedBlockingQueue<CaseId> moved = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean over;
    private @Nullable Thread thread;

    FactFollower(FactIntake intake, AssessmentSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /** Says that something happened to a case. */
    public void moved(CaseId id) {
        if (settings.follow() && !moved.offer(id)) {
            LOG.warn("考核事实积压，稍后补读 / facts of assessments are behind; case {} is read later", id);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.follow() && thread == null) {
            thread = Thread.ofPlatform().name("assessment-facts").daemon().start(this::run);
        }
    }

    private void run() {
        try {
            while (!over) {
                CaseId first = moved.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    Set<CaseId> some = new LinkedHashSet<>(Set.of(first));
                    moved.drainTo(some, AT_ONCE);
                    read(some);
                    TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Set<CaseId> some) {
        try {
            intake.takeIn(some);
        } catch (RuntimeException failed) {
            LOG.warn("考核事实没有跟上，稍后补读 / facts of {} cases were not read, and are later", some.size(), failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        over = true;
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }
}
