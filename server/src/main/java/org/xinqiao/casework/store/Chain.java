package org.xinqiao.casework.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Sha256;

/**
 * 哈希链: each line of a story is sealed together with the one before it (SHA-256, FIPS 180-4), so that a line changed,
 * dropped or moved breaks the chain from there on.
 */
final class Chain {

    /** What the first line is sealed with. */
    static final byte[] BEGINNING = new byte[32];

    private static final char BETWEEN = '\u001e';

    private Chain() {}

    /** A line as it is kept. */
    record Line(
            long caseId,
            int seq,
            Instant at,
            long account,
            String actor,
            @Nullable Long unit,
            UUID command,
            String type,
            String body,
            String clocks) {

        static Line of(CaseId id, Entry entry) {
            UnitId unit = entry.by().unit();
            return new Line(
                    id.value(),
                    entry.seq(),
                    entry.at(),
                    entry.by().account(),
                    entry.by().name(),
                    unit == null ? null : unit.value(),
                    entry.command(),
                    StoryJson.typeOf(entry.event()),
                    StoryJson.write(entry.event()),
                    StoryJson.write(entry.clocks()));
        }
    }

    static byte[] seal(byte[] before, Line line) {
        String told = line.caseId()
                + String.valueOf(BETWEEN)
                + line.seq()
                + BETWEEN
                + line.at()
                + BETWEEN
                + line.account()
                + BETWEEN
                + line.actor()
                + BETWEEN
                + line.unit()
                + BETWEEN
                + line.command()
                + BETWEEN
                + line.type()
                + BETWEEN
                + line.body()
                + BETWEEN
                + line.clocks();
        MessageDigest digest = Sha256.begin();
        digest.update(before);
        return digest.digest(told.getBytes(StandardCharsets.UTF_8));
    }
}
