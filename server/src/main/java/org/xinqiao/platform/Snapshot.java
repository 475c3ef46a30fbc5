package org.xinqiao.platform;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 快照: reference data held in memory as one immutable value, read again once the tables behind it have changed.
 * Other processes change them too, hence the number that is looked at every few seconds.
 */
public final class Snapshot<T extends Object> {

    private static final long LOOK_EVERY = Duration.ofSeconds(3).toNanos();

    private final LongSupplier revision;
    private final Supplier<T> read;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held<T> held;

    /**
     * @param revision a cheap question whose answer differs after every change
     * @param read reads the whole value
     */
    public Snapshot(LongSupplier revision, Supplier<T> read) {
        this.revision = revision;
        this.read = read;
    }

    /** The value, at most a few seconds behind the tables. */
    public T get() {
        Held<T> now = held;
        if (now == null) {
            reading.lock();
        } else if (System.nanoTime() - now.lookedAt < LOOK_EVERY || !reading.tryLock()) {
            return now.value;
        }
        try {
            return look();
        } finally {
            reading.unlock();
        }
    }

    /** Has the next question read the tables anew: for whoever has just changed them. */
    public void forget() {
        held = null;
    }

    private T look() {
        Held<T> now = held;
        long number = revision.getAsLong();
        T value = now != null && now.revision == number ? now.value : read.get();
        held = new Held<>(value, number, System.nanoTime());
        return value;
    }

    private record Held<T>(T value, long revision, long lookedAt) {}
}
