package org.xinqiao.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * 经过封记: how far a case's story had come, and the seal of its last line then.
 *
 * @param story the case
 * @param line the number of the line
 * @param seal 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
public record StoryMark(long story, int line, byte[] seal) {

    private static final int SEAL = 32;
    private static final int WIDTH = Long.BYTES + Integer.BYTES + SEAL;

    public StoryMark {
        if (seal.length != SEAL) {
            throw new IllegalArgumentException("a seal has 32 bytes, not " + seal.length);
        }
    }

    /** As they are kept. */
    static byte[] written(List<StoryMark> marks) {
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * WIDTH);
        for (StoryMark mark : marks) {
            bytes.putLong(mark.story).putInt(mark.line).put(mark.seal);
        }
        return bytes.array();
    }

    /** The other way round; what is too short for one more is left over. */
    public static List<StoryMark> read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        List<StoryMark> marks = new ArrayList<>(written.length / WIDTH);
        while (bytes.remaining() >= WIDTH) {
            byte[] seal = new byte[SEAL];
            long story = bytes.getLong();
            int line = bytes.getInt();
            bytes.get(seal);
            marks.add(new StoryMark(story, line, seal));
        }
        return marks;
    }
}
