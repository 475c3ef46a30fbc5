package org.xinqiao.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.calls.floor.CallRecord;
import org.xinqiao.calls.floor.FloorLog;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.calls.store.TranscriptTable;

/**
 * 话务记录: writes down what happens right behind it, many things in one transaction, in their order. While the database is
 * away it waits and tries again; nobody's call waits with it.
 */
final class CallJournal implements FloorLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallJournal.class);
    private static final int AT_ONCE = 500;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private sealed interface Entry {}

    private record OfCall(CallRecord call) implements Entry {}

    private record OfStep(Step step) implements Entry {}

    private record OfOther(Runnable write) implements Entry {}

    private final LinkedBlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final CallTable table;
    private final TranscriptTable transcripts;
    private final TransactionTemplate transaction;
    private final Thread writer;
    private volatile boolean closed;

    CallJournal(CallTable table, TranscriptTable transcripts, TransactionTemplate transaction) {
        this.table = table;
        this.transcripts = transcripts;
        this.transaction = transaction;
        this.writer = Thread.ofVirtual().name("call-journal").start(this::run);
    }

    @Override
    public void call(CallRecord call) {
        entries.add(new OfCall(call));
    }

    @Override
    public void step(Step step) {
        entries.add(new OfStep(step));
    }

    @Override
    public void outcome(UUID call, String outcome, String note) {
        other(() -> table.outcome(call, outcome, note));
    }

    @Override
    public void sat(Sitting sitting) {
        other(() -> table.sat(sitting));
    }

    @Override
    public void rose(String seat) {
        other(() -> table.rose(seat));
    }

    @Override
    public void state(
            String seat, long agent, @Nullable String state, @Nullable String reason, @Nullable UUID call, Instant at) {
        other(() -> table.state(seat, agent, state, reason, call, at));
    }

    @Override
    public void recording(Kept recording) {
        other(() -> table.recording(recording));
    }

    @Override
    public void said(Said said) {
        other(() -> transcripts.add(said));
    }

    private void other(Runnable write) {
        entries.add(new OfOther(write));
    }

    /** Returns when all that was told before is written down. */
    void flush() {
        CountDownLatch written = new CountDownLatch(1);
        other(written::countDown);
        try {
            if (!written.await(10, TimeUnit.SECONDS)) {
                LOG.warn("the record of calls is behind: {} entries wait", entries.size());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Entry> batch = new ArrayList<>();
        while (!closed || !entries.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    batch.add(entries.take());
                    entries.drainTo(batch, AT_ONCE);
                }
                transaction.executeWithoutResult(status -> write(batch));
                batch.clear();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("the record of calls waits for the database: {} entries: {}", batch.size(), failed.toString());
                pause();
            }
        }
    }

    /** Calls first, as they are at the end of it, since all else refers to them. */
    private void write(List<Entry> batch) {
        Map<UUID, CallRecord> calls = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Entry entry : batch) {
            switch (entry) {
                case OfCall(CallRecord call) -> calls.put(call.id(), call);
                case OfStep(Step step) -> steps.add(step);
                case OfOther other -> {}
            }
        }
        if (!calls.isEmpty()) {
            table.put(calls.values());
        }
        if (!steps.isEmpty()) {
            table.add(steps);
        }
        for (Entry entry : batch) {
            if (entry instanceof OfOther(Runnable write)) {
                write.run();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException ended) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        flush();
        closed = true;
        writer.interrupt();
    }
}
