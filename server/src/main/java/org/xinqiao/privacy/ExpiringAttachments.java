package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.files.AttachmentTerms;
import org.xinqiao.files.FileId;

/** 到期的附件: files all of whose cases are at their end, and to none of which anything has happened for the whole term. */
@Component
class ExpiringAttachments implements Expiring {

    private final AttachmentTerms files;

    ExpiringAttachments(AttachmentTerms files) {
        this.files = files;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTACHMENT;
    }

    @Override
    public List<Thing> lastUsedBefore(Instant before, long after, int limit) {
        return files.attachedBefore(before, after, limit).stream()
                .map(each -> new Thing(each.id().value(), each.uploaded()))
                .toList();
    }

    @Override
    public List<Thing> free(List<Thing> things, Instant before) {
        Set<FileId> quiet = files.quietSince(ids(things), before);
        return things.stream()
                .filter(each -> quiet.contains(new FileId(each.id())))
                .toList();
    }

    @Override
    public int destroy(List<Thing> things) {
        return files.destroy(ids(things));
    }

    private static List<FileId> ids(List<Thing> things) {
        return things.stream().map(each -> new FileId(each.id())).toList();
    }
}
