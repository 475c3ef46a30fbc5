package org.xinqiao.notice;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.notice.Posting.Taken;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.platform.AfterCommit;

/** 邮差: takes messages out of the box and hands them over, as many hands of every process as there are messages for. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int HANDS = 4;
    private static final int PATIENCE_SECONDS = 35;

    private final Posting posting;
    private final Carriers carriers;
    private final NoticeSettings settings;
    private final Semaphore hands = new Semaphore(HANDS);
    private volatile boolean stopping;

    Postman(Posting posting, Carriers carriers, NoticeSettings settings) {
        this.posting = posting;
        this.carriers = carriers;
        this.settings = settings;
    }

    boolean carries(Channel channel) {
        return carriers.of(channel).isPresent();
    }

    /** There is something to carry: a hand that is free begins with it. */
    void wake() {
        if (settings.atOnce() && !stopping && hands.tryAcquire()) {
            Thread.ofVirtual().name("notice-postman").start(() -> {
                try {
                    work(posting::next);
                } catch (RuntimeException failed) {
                    LOG.warn("通知未能发出，稍后再试 / a message could not be carried, and will be tried again", failed);
                } finally {
                    hands.release();
                }
            });
        }
    }

    /** The same once what was written down is there for others to see. */
    void wakeAfterCommit() {
        AfterCommit.run(this::wake);
    }

    /** Carries all that is due, those first that somebody left halfway. */
    void run() {
        work(posting::abandoned);
        work(posting::next);
    }

    private void work(Supplier<Taken> taking) {
        for (Taken taken = taking.get(); !(taken instanceof Taken.Nothing); taken = taking.get()) {
            if (taken instanceof Taken.Up up) {
                posting.ended(up, carried(up));
            }
            if (stopping) {
                return;
            }
        }
    }

    /** A carrier that breaks may have carried it. */
    private static Outcome carried(Taken.Up up) {
        try {
            return up.carrier().carry(up.parcel());
        } catch (RuntimeException broken) {
            LOG.warn("{} 出错 / {} broke", up.carrier().name(), up.carrier().name(), broken);
            return new Outcome.Unclear(broken.getClass().getSimpleName());
        }
    }

    /** What is on the wire is finished and written down. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (!hands.tryAcquire(HANDS, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a message is still on the wire; whoever comes next finds it unclear");
        }
    }
}
