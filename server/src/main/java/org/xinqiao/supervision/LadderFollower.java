package org.xinqiao.supervision;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 阶梯跟随: goes round every two seconds, in every process: no two take the same case. What was not heard while none ran is looked for
 * first of all.
 */
@Component
@EnableConfigurationProperties(SupervisionSettings.class)
class LadderFollower implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LadderFollower.class);
    private static final int EVERY_SECONDS = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final Ladder ladder;
    private final SupervisionSettings settings;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Thread thread;

    LadderFollower(Ladder ladder, SupervisionSettings settings) {
        this.ladder = ladder;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.follow() && thread == null) {
            thread = Thread.ofPlatform().name("supervision-ladder").daemon().start(this::run);
        }
    }

    private void run() {
        try {
            safely(ladder::catchUpAll);
            do {
                safely(ladder::round);
            } while (!over.await(EVERY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("督办阶梯这一轮没有走完，稍后再走 / a round of the ladder was not finished, and is gone again", failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        over.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }
}
