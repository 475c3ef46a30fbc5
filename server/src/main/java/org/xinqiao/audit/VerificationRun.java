package org.xinqiao.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.audit.store.VerificationTable;
import org.xinqiao.platform.AfterCommit;
import tools.jackson.databind.json.JsonMapper;

/**
 * 现在核对: a verification that somebody asked for; one at a time in all processes. How far it is stands in the database,
 * so that any of them can say; one whose process died is seen to have broken off.
 */
@Service
public class VerificationRun {

    /** After how long without a sign nobody is thought to be at work on it. */
    static final Duration SILENT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRun.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Sealer sealer;
    private final Verification verification;
    private final BlockTable blocks;
    private final VerificationTable table;
    private final Audit audit;
    private final Clock clock;

    public VerificationRun(
            Sealer sealer,
            Verification verification,
            BlockTable blocks,
            VerificationTable table,
            Audit audit,
            Clock clock) {
        this.sealer = sealer;
        this.verification = verification;
        this.blocks = blocks;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 一次核对.
     *
     * @param total rows that are sealed; what is looked at after them are the stories
     * @param ended absent while it runs
     * @param failed whether it broke off
     */
    public record Progress(
            Instant began,
            String by,
            long looked,
            long total,
            @Nullable Instant ended,
            boolean failed,
            Verification.@Nullable Report report) {}

    /** Begins one, unless one is running; it works once that is on record. */
    @Transactional
    public Progress begin(Who who) {
        Instant now = clock.instant();
        table.endSilent(now.minus(SILENT));
        OptionalLong mine = table.begin(who, now);
        if (mine.isPresent()) {
            audit.did(Act.of(AuditAction.VERIFICATION_BEGUN, who));
            Run run = new Run(mine.getAsLong(), who);
            Origin origin = Origin.current();
            AfterCommit.run(() -> start(run, origin));
        }
        return progress().orElseThrow();
    }

    /** The one that runs, or ran last. */
    public Optional<Progress> progress() {
        Instant silent = clock.instant().minus(SILENT);
        return table.last().map(row -> {
            boolean died = row.endedAt() == null && row.aliveAt().isBefore(silent);
            Instant ended = died ? row.aliveAt() : row.endedAt();
            Verification.Report report =
                    row.report() == null ? null : JSON.readValue(row.report(), Verification.Report.class);
            return new Progress(
                    row.begunAt(), row.by(), row.looked(), row.total(), ended, ended != null && report == null, report);
        });
    }

    private static final class Run {
        private final long id;
        private final Who by;
        private final AtomicLong looked = new AtomicLong();
        private final AtomicLong total = new AtomicLong();
        private final CountDownLatch over = new CountDownLatch(1);

        private Run(long id, Who by) {
            this.id = id;
            this.by = by;
        }
    }

    private void start(Run run, Origin origin) {
        Thread.ofVirtual().name("audit-verification-signs").start(() -> giveSigns(run));
        Thread.ofVirtual()
                .name("audit-verification")
                .start(() -> origin.during(() -> {
                    work(run);
                    return true;
                }));
    }

    /** Says every second how far it is. */
    private void giveSigns(Run run) {
        try {
            while (!run.over.await(1, TimeUnit.SECONDS)) {
                table.goesOn(run.id, run.looked.get(), run.total.get(), clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("核对的进度未能写下 / how far the verification is could not be noted", e);
        }
    }

    private void work(Run run) {
        String report = null;
        try {
            sealer.seal();
            run.total.set(blocks.sealedRows());
            List<DailyRoot> published = VerifyCommand.published(sealer.rootFile());
            Verification.Report found = verification.run(published, run.looked::addAndGet);
            audit.did(Act.of(AuditAction.TRAIL_VERIFIED, run.by)
                    .ending(found.isWhole() ? Result.DONE : Result.FAILED)
                    .with("rows", found.rows())
                    .with("lines", found.lines())
                    .with("findings", found.findings())
                    .with(
                            "first",
                            found.found().stream().limit(5).map(Finding::zh).toList()));
            report = JSON.writeValueAsString(found);
        } catch (RuntimeException e) {
            LOG.error("核对未能完成 / the verification broke off", e);
        } finally {
            run.over.countDown();
            table.end(run.id, run.looked.get(), run.total.get(), report, clock.instant());
        }
    }
}
