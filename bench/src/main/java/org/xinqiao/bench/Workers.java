package org.xinqiao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** 并发执行: does a numbered piece of work many times with several hands. */
public record Workers(int hands) {

    /** @return how many seconds all of it took */
    public double run(int times, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(hands)) {
            List<Future<?>> all = new ArrayList<>();
            for (int hand = 0; hand < hands; hand++) {
                all.add(executor.submit(() -> {
                    for (int each = next.getAndIncrement(); each < times; each = next.getAndIncrement()) {
                        work.accept(each);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
