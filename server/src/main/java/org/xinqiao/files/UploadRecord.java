package org.xinqiao.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.files.store.UploadTable;
import org.xinqiao.platform.ProblemFound;

/** 续传台账: what is written down of uploads, a transaction each. */
@Component
class UploadRecord {

    private final UploadTable table;
    private final Audit audit;
    private final Clock clock;

    UploadRecord(UploadTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Transactional
    UUID begun(String name, long size, Duration lasts) {
        UUID id = UUID.randomUUID();
        table.add(id, name, size, now(), now().plus(lasts));
        audit.did(Act.of(AuditAction.UPLOAD_BEGUN, Who.NOBODY).with("size", size));
        return id;
    }

    /** Whether it went on from there, so that this piece is the next. */
    @Transactional
    boolean came(UUID id, UploadTable.Part part) {
        boolean isNext = table.lock(id)
                .filter(row -> row.state() == Uploads.State.RECEIVING && row.received() == part.starts())
                .isPresent();
        if (isNext) {
            table.addPart(id, part);
        }
        return isNext;
    }

    /** In the transaction in which the file is kept; nobody makes two of one. */
    @Transactional
    void done(UUID id, FileId file) {
        if (table.lock(id).filter(row -> row.state() == Uploads.State.RECEIVING).isEmpty()) {
            throw new ProblemFound(FileProblem.NO_UPLOAD);
        }
        table.done(id, file);
        table.dropParts(id);
    }

    @Transactional
    void refused(UUID id, String problem) {
        table.lock(id).filter(row -> row.state() == Uploads.State.RECEIVING).ifPresent(row -> {
            table.refused(id, problem);
            table.dropParts(id);
            audit.did(Act.of(AuditAction.UPLOAD_REFUSED, Who.NOBODY).with("problem", problem));
        });
    }

    /** @return the pieces, of which nothing is known any more */
    @Transactional
    List<UploadTable.Part> forgotten(UUID id, AuditAction why, Who who) {
        if (table.lock(id).isEmpty()) {
            return List.of();
        }
        List<UploadTable.Part> parts = table.parts(id);
        table.forget(id);
        audit.did(Act.of(why, who).with("pieces", parts.size()));
        return parts;
    }
}
