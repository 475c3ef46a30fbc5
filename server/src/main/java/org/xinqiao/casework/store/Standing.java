package org.xinqiao.casework.store;

import java.util.Set;
import java.util.UUID;
import org.xinqiao.casework.model.Case;

/**
 * 立足点: what the next command needs to know of a case: how it stands, the seal of its story's last line, and which
 * commands have happened.
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; the seal only goes into the next one
public record Standing(Case it, byte[] seal, Set<UUID> commands) {

    public Standing {
        commands = Set.copyOf(commands);
    }
}
