package org.xinqiao.casework.store;

import java.util.List;
import java.util.stream.Collectors;
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

    /** What the next command goes on from. */
    public Standing standing() {
        return new Standing(told(), seal, entries.stream().map(Entry::command).collect(Collectors.toSet()));
    }
}
