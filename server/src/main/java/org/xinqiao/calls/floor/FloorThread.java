package org.xinqiao.calls.floor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 裁决线程: everything that changes the floor runs on it, one after another, so that nothing there needs a lock. What fails is
 * told in the log, and the next goes on.
 */
public final class FloorThread implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FloorThread.class);

    private record Timer(Instant at, long number, Runnable task) {}

    private static final Comparator<Timer> ORDER =
            Comparator.comparing(Timer::at).thenComparing(Timer::number);

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(ORDER);
    private final Clock clock;
    private final Thread thread;
    private long count;
    private volatile boolean closed;

    /** One that has begun. */
    public FloorThread(Clock clock) {
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("call-floor").daemon().start(this::run);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** What the task answers, once it has run. */
    public <T> CompletableFuture<T> ask(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, this);
    }

    /** In a while; only to be called on this thread. */
    void after(Duration wait, Runnable task) {
        at(clock.instant().plus(wait), task);
    }

    /** At that moment, or at once when it has passed; only to be called on this thread. */
    void at(Instant moment, Runnable task) {
        timers.add(new Timer(moment, count++, task));
    }

    private void run() {
        while (!closed) {
            try {
                Runnable next = next();
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                LOG.error("a step of the call floor failed; the next goes on", failed);
            }
        }
    }

    /** What is due goes before what has come since; null when a timer has become due meanwhile. */
    private @Nullable Runnable next() throws InterruptedException {
        Timer first = timers.peek();
        if (first == null) {
            return tasks.take();
        }
        long wait = Duration.between(clock.instant(), first.at()).toMillis();
        if (wait <= 0) {
            timers.remove();
            return first.task();
        }
        return tasks.poll(wait, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
