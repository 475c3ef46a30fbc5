package org.xinqiao.casework.model;

import java.util.List;

/** 裁决: what comes of a command. */
public sealed interface Decision {

    /** 准: these entries are added to the story; none if nothing was left to do. */
    record Happens(List<Entry> entries, Case after) implements Decision {
        public Happens {
            entries = List.copyOf(entries);
        }
    }

    /** 不准: nothing changes, for this reason. */
    record Refused(Refusal refusal) implements Decision {}
}
