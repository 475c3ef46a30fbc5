package org.xinqiao.engines.ari;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * 等待中的事件: one event that is looked out for from before the order that causes it, since it may overtake the answer.
 *
 * @param <E> what kind of event
 */
public final class Expected<E extends AriEvent> implements AutoCloseable {

    private final Class<E> type;
    private final Predicate<? super E> wanted;
    private final Collection<Expected<?>> all;
    private final CompletableFuture<E> seen = new CompletableFuture<>();

    Expected(Class<E> type, Predicate<? super E> wanted, Collection<Expected<?>> all) {
        this.type = type;
        this.wanted = wanted;
        this.all = all;
        all.add(this);
    }

    void hear(AriEvent event) {
        if (type.isInstance(event) && wanted.test(type.cast(event))) {
            seen.complete(type.cast(event));
        }
    }

    /** The first such event, if it comes in time; never to be waited for in a {@link SwitchListener}. */
    public Optional<E> within(Duration time) {
        try {
            return Optional.of(seen.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        all.remove(this);
    }
}
