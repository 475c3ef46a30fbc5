package org.xinqiao.casework.store;

import java.util.List;
import java.util.UUID;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Entry;

/** 已存经过: a case's story as it was read, with the seal of its last line. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; the seal only goes into the next one
public record StoredStory(List<Entry> entries, byte[] seal) {

    public StoredStory {
        entries = List.copyOf(entries);
    }

    /** The case as the story tells it. */
    public Case told() {
        return Case.toldBy(entries);
    }

    /** Whether that command has happened already. */
    public boolean has(UUID command) {
        return entries.stream().anyMatch(entry -> entry.command().equals(command));
    }
}
