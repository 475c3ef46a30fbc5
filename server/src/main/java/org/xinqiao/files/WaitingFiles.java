package org.xinqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.files.store.ContentStore;
import org.xinqiao.files.store.FileTable;
import org.xinqiao.files.store.FileTable.FileRow;

/** 待检查附件: asks the scanner again about what it did not answer for. */
@Component
class WaitingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);
    private static final int AT_ONCE = 50;

    private final FileTable table;
    private final ContentStore contents;
    private final Files files;
    private final VirusScan scan;
    private final Audit audit;
    private final TransactionTemplate transactions;

    WaitingFiles(
            FileTable table,
            ContentStore contents,
            Files files,
            VirusScan scan,
            Audit audit,
            TransactionTemplate transactions) {
        this.table = table;
        this.contents = contents;
        this.files = files;
        this.scan = scan;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** One after the other, until the scanner does not answer. */
    void lookAgain() {
        List<FileRow> waiting = scan.isThere() ? table.waiting(0, AT_ONCE) : List.of();
        while (!waiting.isEmpty()) {
            for (FileRow file : waiting) {
                if (!settled(file)) {
                    return;
                }
            }
            waiting = table.waiting(waiting.getLast().id().value(), AT_ONCE);
        }
    }

    private boolean settled(FileRow file) {
        switch (verdict(file)) {
            case VirusScan.Verdict.Clean() -> table.check(file.id(), Checked.CLEAN);
            case VirusScan.Verdict.Infected(String virus) ->
                transactions.executeWithoutResult(status -> destroy(file, virus));
            case VirusScan.Verdict.Unknown(String why) -> {
                LOG.warn("病毒检查没有结论，附件先不开放 / the scanner says nothing, files are held back: {}", why);
                return false;
            }
        }
        return true;
    }

    private VirusScan.Verdict verdict(FileRow file) {
        try (InputStream in = contents.open(file.sha256(), file.size()).getInputStream()) {
            return scan.look(in);
        } catch (IOException unreadable) {
            return new VirusScan.Verdict.Unknown(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Its row stays, so that whoever looks for it is told what became of it. */
    private void destroy(FileRow file, String virus) {
        if (table.check(file.id(), Checked.INFECTED)) {
            files.dropBytes(file.id(), file.sha256());
            audit.did(Act.of(AuditAction.FILE_INFECTED, Who.SYSTEM)
                    .on(files.subject(file.id()))
                    .with("virus", virus));
        }
    }
}
