package org.xinqiao.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.files.store.FileTable;

/** 附件期限: the front door for whoever sees to it that attachments are kept no longer than they have to be. */
@Service
public class AttachmentTerms {

    private final FileTable table;
    private final Files files;
    private final ObjectProvider<FileReaders> readers;
    private final Audit audit;

    AttachmentTerms(FileTable table, Files files, ObjectProvider<FileReaders> readers, Audit audit) {
        this.table = table;
        this.files = files;
        this.readers = readers;
        this.audit = audit;
    }

    /** 附件. */
    public record Kept(FileId id, Instant uploaded) {}

    /** Files that hang on something and were brought before then, in the order of their numbers. */
    public List<Kept> attachedBefore(Instant before, long after, int limit) {
        return table.attachedBefore(before, after, limit);
    }

    /**
     * Those of them all of whose things are over, with nothing that happened to any since; within a transaction nobody
     * hangs them on anything else until it ends.
     */
    public Set<FileId> quietSince(Collection<FileId> ids, Instant since) {
        table.hold(ids);
        Map<FileId, List<String>> things = table.thingsOf(ids);
        List<String> all =
                things.values().stream().flatMap(List::stream).distinct().toList();
        Set<String> quiet = readers.stream()
                .flatMap(room -> room.quietSince(all, since).stream())
                .collect(Collectors.toSet());
        return things.entrySet().stream()
                .filter(file -> quiet.containsAll(file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** 销毁: with their bytes, unless another file has the same; each on record under the number of what it hung on. */
    @Transactional
    public int destroy(Collection<FileId> ids) {
        int destroyed = 0;
        for (FileId id : ids) {
            Optional<String> sha256 = table.hashOf(id);
            if (sha256.isPresent()) {
                destroy(id, sha256.get());
                destroyed++;
            }
        }
        return destroyed;
    }

    private void destroy(FileId id, String sha256) {
        Subject subject = files.subject(id);
        files.dropBytes(id, sha256);
        table.takeDown(id);
        table.delete(id);
        audit.did(Act.of(AuditAction.FILE_DESTROYED, Who.SYSTEM).on(subject).with("sha256", sha256));
    }
}
