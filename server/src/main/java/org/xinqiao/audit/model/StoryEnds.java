package org.xinqiao.audit.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** 经过末行: the newest line that the trail knows of each of very many stories, in 21 bytes each. */
public final class StoryEnds {

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    /** Half of a seal: nobody finds another story with the same. */
    private static final int KEPT = 16;

    private final Map<Long, Chunk> chunks = new HashMap<>();

    private static final class Chunk {
        private final int[] lines = new int[CHUNK];
        private final byte[] seals = new byte[CHUNK * KEPT];
        private final boolean[] seen = new boolean[CHUNK];
    }

    /** Notes a line, unless a later one is known. */
    public void note(long story, int line, byte[] seal) {
        Chunk chunk = chunks.computeIfAbsent(story >> CHUNK_BITS, number -> new Chunk());
        int at = (int) (story & CHUNK - 1);
        if (line >= chunk.lines[at]) {
            chunk.lines[at] = line;
            System.arraycopy(seal, 0, chunk.seals, at * KEPT, KEPT);
        }
    }

    /** The number of the newest line known; 0 when none is. Ticks the story off. */
    public int lineOf(long story) {
        Chunk chunk = chunks.get(story >> CHUNK_BITS);
        if (chunk == null) {
            return 0;
        }
        chunk.seen[(int) (story & CHUNK - 1)] = true;
        return chunk.lines[(int) (story & CHUNK - 1)];
    }

    /** Whether the newest line known has this seal. */
    public boolean isSealed(long story, byte[] seal) {
        Chunk chunk = chunks.get(story >> CHUNK_BITS);
        int at = (int) (story & CHUNK - 1) * KEPT;
        return chunk != null && Arrays.equals(chunk.seals, at, at + KEPT, seal, 0, KEPT);
    }

    /** The stories that are known and were never ticked off, the smallest first. */
    public void unseen(LongConsumer story) {
        new TreeMap<>(chunks).forEach((number, chunk) -> {
            for (int at = 0; at < CHUNK; at++) {
                if (chunk.lines[at] > 0 && !chunk.seen[at]) {
                    story.accept((number << CHUNK_BITS) + at);
                }
            }
        });
    }
}
