package org.xinqiao.audit.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.xinqiao.platform.Sha256;

/** 叶序列: what a block keeps of its rows, by their numbers, as the bytes that are kept and sealed. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
public record Leaves(byte[] bytes) {

    private static final int WIDTH = Long.BYTES + Sha256.LENGTH;

    /**
     * 叶: one row.
     *
     * @param id its number
     * @param hash over all else that it says; so a row that was given another number can be told from another row
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
    public record Leaf(long id, byte[] hash) {}

    /** In the order of their numbers. */
    public static Leaves of(List<Leaf> leaves) {
        ByteBuffer bytes = ByteBuffer.allocate(leaves.size() * WIDTH);
        leaves.forEach(leaf -> bytes.putLong(leaf.id).put(leaf.hash));
        return new Leaves(bytes.array());
    }

    public int size() {
        return bytes.length / WIDTH;
    }

    public long id(int index) {
        return ByteBuffer.wrap(bytes).getLong(index * WIDTH);
    }

    /** Where the row of that number stands; negative when it does not. */
    public int indexOf(long id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(id(middle), id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    public byte[] hash(int index) {
        int from = index * WIDTH + Long.BYTES;
        return Arrays.copyOfRange(bytes, from, from + Sha256.LENGTH);
    }

    /** Whether that leaf holds this hash. */
    public boolean holds(int index, byte[] hash) {
        int from = index * WIDTH + Long.BYTES;
        return Arrays.equals(bytes, from, from + Sha256.LENGTH, hash, 0, hash.length);
    }
}
