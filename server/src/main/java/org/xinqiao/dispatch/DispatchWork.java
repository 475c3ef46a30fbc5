package org.xinqiao.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;

/** 派单的后台工作: what is done beside people's work, so that it is there when they ask. */
@Service
public class DispatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchWork.class);
    private static final Duration GATHER = Duration.ofSeconds(2);

    private final Learning learning;
    private final Teaching teaching;
    private final AutomaticDispatch automatic;
    private final EventGrowth growth;
    private final CaseReading reading;
    private final PrecedentIntake precedents;
    private final AtomicBoolean takingIn = new AtomicBoolean();

    DispatchWork(
            Learning learning,
            Teaching teaching,
            AutomaticDispatch automatic,
            EventGrowth growth,
            CaseReading reading,
            PrecedentIntake precedents) {
        this.learning = learning;
        this.teaching = teaching;
        this.automatic = automatic;
        this.growth = growth;
        this.reading = reading;
        this.precedents = precedents;
    }

    /** A case was dispatched: what can be learned of it is learned a moment later, together with others. */
    public void dispatched(CaseId id) {
        teaching.dispatched(id);
        if (takingIn.compareAndSet(false, true)) {
            Thread.ofVirtual().name("dispatch-teaching").start(this::takeIn);
        }
    }

    private void takeIn() {
        try {
            Thread.sleep(GATHER);
            takingIn.set(false);
            while (teaching.takeIn() > 0) {
                LOG.debug("learned from some dispatches");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("dispatches could not be learned from", failed);
        }
    }

    /** A return was decided: it becomes a precedent at once, and if it cannot be, with the next {@link #catchUp}. */
    public void decided(CaseId id) {
        try {
            precedents.takeIn(id);
        } catch (RuntimeException later) {
            LOG.error("the decision on the return of case {} could not be taken in now", id, later);
        }
    }

    /** 补录判例. */
    public void catchUp() {
        precedents.catchUp();
    }

    /** 每夜学习. */
    public void learn() {
        learning.learn()
                .ifPresent(lesson -> LOG.info("learned from {} cases in {} s", lesson.cases(), lesson.seconds()));
    }

    /** At the first start, and after files were lost or refused. */
    public void learnIfNothingIsKnown() {
        if (!learning.catchUp()) {
            learn();
        }
    }

    public void dispatch() {
        int done = automatic.run();
        if (done > 0) {
            LOG.info("dispatched {} cases automatically", done);
        }
    }

    /** 聚类: proposes events where many tell of the same. */
    public void lookForEvents() {
        int begun = growth.run();
        if (begun > 0) {
            LOG.info("proposed {} events", begun);
        }
    }

    /** Reads what the latest cases mean. */
    public void readLatest() {
        reading.readLatest();
    }

    /** The same of those before, the newest first. */
    public void readAll() {
        reading.readAll();
    }
}
