package org.xinqiao.audit.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.xinqiao.platform.Sha256;

/**
 * 区块: a piece of the sealed trail; its hash covers all blocks before it and is therefore a root of everything so far.
 *
 * @param number its place in the chain, from 1 without gaps
 * @param txFrom the first transaction whose rows it seals
 * @param txBefore the first one after it whose rows it does not
 * @param before the hash of the block before; zeros for the first
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
public record Block(
        long number, long txFrom, long txBefore, Instant sealedAt, Leaves leaves, byte[] before, byte[] hash) {

    /** What the first block follows: as if it were a block. */
    public static final Block NONE = new Block(
            0, 0, 0, Instant.EPOCH, new Leaves(new byte[0]), new byte[Sha256.LENGTH], new byte[Sha256.LENGTH]);

    private static final int HEAD = 5 * Long.BYTES;
    private static final int MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    /** The one that follows this, up to that transaction. */
    public Block next(long upTo, Leaves with, Instant now) {
        Block open = new Block(number + 1, txBefore, upTo, now, with, hash, hash);
        return new Block(open.number, open.txFrom, upTo, now, with, hash, open.computedHash());
    }

    /** Whether it says what it said when it was sealed, as far as its own hash can tell. */
    public boolean isWhole() {
        return Arrays.equals(hash, computedHash());
    }

    /** Whether it was made to follow that one. */
    public boolean follows(Block last) {
        return txFrom == last.txBefore && Arrays.equals(before, last.hash);
    }

    private byte[] computedHash() {
        long at = sealedAt.getEpochSecond() * MICROS + sealedAt.getNano() / NANOS_A_MICRO;
        MessageDigest digest = Sha256.begin();
        digest.update(before);
        digest.update(ByteBuffer.allocate(HEAD)
                .putLong(number)
                .putLong(txFrom)
                .putLong(txBefore)
                .putLong(at)
                .putLong(leaves.size())
                .array());
        return digest.digest(leaves.bytes());
    }
}
