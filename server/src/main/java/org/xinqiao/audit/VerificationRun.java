package org.xinqiao.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.store.BlockTable;

/** 现在核对: a verification that somebody asked this process for; one at a time, and the last one is remembered. */
@Service
public class VerificationRun {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRun.class);

    private final Sealer sealer;
    private final Verification verification;
    private final BlockTable blocks;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> last = new AtomicReference<>();

    public VerificationRun(Sealer sealer, Verification verification, BlockTable blocks, Audit audit, Clock clock) {
        this.sealer = sealer;
        this.verification = verification;
        this.blocks = blocks;
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

    private static final class Run {
        private final Instant began;
        private final Who by;
        private final AtomicLong looked = new AtomicLong();
        private volatile long total;
        private volatile @Nullable Instant ended;
        private volatile Verification.@Nullable Report report;

        private Run(Instant began, Who by) {
            this.began = began;
            this.by = by;
        }

        private Progress progress() {
            Instant end = ended;
            Verification.Report result = report;
            return new Progress(began, by.name(), looked.get(), total, end, end != null && result == null, result);
        }
    }

    /** Begins one, unless one is running. */
    public Progress begin(Who who) {
        Run mine = new Run(clock.instant(), who);
        Run now =
                Objects.requireNonNull(last.updateAndGet(other -> other != null && other.ended == null ? other : mine));
        if (now == mine) {
            audit.did(Act.of(AuditAction.VERIFICATION_BEGUN, who));
            Origin origin = Origin.current();
            Thread.ofVirtual()
                    .name("audit-verification")
                    .start(() -> origin.during(() -> {
                        work(mine);
                        return true;
                    }));
        }
        return now.progress();
    }

    /** The one that runs, or ran last. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(last.get()).map(Run::progress);
    }

    private void work(Run run) {
        try {
            sealer.seal();
            run.total = blocks.sealedRows();
            List<DailyRoot> published = VerifyCommand.published(sealer.rootFile());
            Verification.Report report = verification.run(published, run.looked::addAndGet);
            audit.did(Act.of(AuditAction.TRAIL_VERIFIED, run.by)
                    .ending(report.isWhole() ? Result.DONE : Result.FAILED)
                    .with("rows", report.rows())
                    .with("lines", report.lines())
                    .with("findings", report.findings())
                    .with(
                            "first",
                            report.found().stream().limit(5).map(Finding::zh).toList()));
            run.report = report;
        } catch (RuntimeException e) {
            LOG.error("核对未能完成 / the verification broke off", e);
        } finally {
            run.ended = clock.instant();
        }
    }
}
