package org.xinqiao.calls.floor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 命令下达: gives the switch its orders, those of one call in their order, those of different calls beside each other, so that
 * the floor never waits for the switch.
 */
final class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final ConcurrentHashMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final Executor executor;

    Orders(Executor executor) {
        this.executor = executor;
    }

    /** An order that may come too late: a leg that is gone needs nothing more, and its end is told anyway. */
    void give(String call, Runnable order) {
        give(call, order, failed -> LOG.debug("an order for call {} came to nothing: {}", call, failed.toString()));
    }

    /** @param failed told why, on the thread that gave the order to the switch */
    void give(String call, Runnable order, Consumer<RuntimeException> failed) {
        CompletableFuture<Void> mine = last.compute(call, (id, before) -> {
            CompletableFuture<Void> start = before == null ? CompletableFuture.completedFuture(null) : before;
            return start.thenRunAsync(() -> carryOut(order, failed), executor);
        });
        mine.thenRun(() -> last.remove(call, mine));
    }

    private static void carryOut(Runnable order, Consumer<RuntimeException> failed) {
        try {
            order.run();
        } catch (RuntimeException nothing) {
            failed.accept(nothing);
        }
    }
}
