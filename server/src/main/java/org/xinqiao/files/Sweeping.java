package org.xinqiao.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.files.store.ContentStore;
import org.xinqiao.files.store.FileTable;

/** 清扫: forgets files that hang on nothing, and what was left of uploads that broke off. */
@Component
class Sweeping {

    /** Long enough for a reply that somebody began before the holidays and sends after them. */
    static final Duration UNUSED_FOR = Duration.ofDays(15);

    /** No upload takes as long as this. */
    static final Duration BROKEN_OFF = Duration.ofDays(1);

    private static final int AT_ONCE = 200;

    private final FileTable table;
    private final ContentStore contents;
    private final Files files;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sweeping(
            FileTable table,
            ContentStore contents,
            Files files,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.contents = contents;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Forgets files that have hung on nothing for {@link #UNUSED_FOR}, with their bytes if no other file has the same, and
     * what was left of uploads that broke off.
     *
     * @return how many files were forgotten
     */
    int sweep() {
        Instant since = clock.instant().minus(UNUSED_FOR);
        int swept = 0;
        List<FileId> unused = table.unused(0, since, AT_ONCE);
        while (!unused.isEmpty()) {
            for (FileId id : unused) {
                transactions.executeWithoutResult(status -> forget(id));
            }
            swept += unused.size();
            unused = table.unused(unused.getLast().value(), since, AT_ONCE);
        }
        contents.dropBrokenOff(clock.instant().minus(BROKEN_OFF));
        return swept;
    }

    /** One whose row or bytes are in somebody's hands just now waits for them; hung up meanwhile, it stays. */
    private void forget(FileId id) {
        table.lockUnused(id).ifPresent(sha256 -> {
            files.dropBytes(id, sha256);
            table.delete(id);
            audit.did(Act.of(AuditAction.FILE_SWEPT, Who.SYSTEM)
                    .on(Subject.of("file", id.value()))
                    .with("sha256", sha256));
        });
    }
}
