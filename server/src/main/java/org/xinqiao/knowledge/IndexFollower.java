package org.xinqiao.knowledge;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 索引跟随: keeps the index of this process up to date, a second behind at most, whichever process made the change. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(KnowledgeSettings.class)
class IndexFollower implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int PATIENCE_SECONDS = 30;

    private final ArticleIndex index;
    private final KnowledgeSettings settings;
    private final Semaphore ended = new Semaphore(0);
    private @Nullable Thread thread;

    IndexFollower(ArticleIndex index, KnowledgeSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.follow() && thread == null) {
            thread = Thread.ofPlatform().name("knowledge-index").daemon().start(this::run);
        }
    }

    private void run() {
        int wait = 0;
        try {
            while (!ended.tryAcquire(wait, TimeUnit.SECONDS)) {
                wait = look();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait before the next look. */
    private int look() {
        try {
            return index.follow() ? 0 : 1;
        } catch (RuntimeException failed) {
            LOG.warn("知识索引没有跟上，稍后再试 / the index of articles is behind, and tries again", failed);
            return PATIENCE_SECONDS;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ended.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }
}
