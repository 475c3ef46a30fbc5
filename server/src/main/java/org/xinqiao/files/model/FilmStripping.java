package org.xinqiao.files.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * 视频去除元数据: in films and sounds of the MPEG-4 family, boxes that tell of place, time and device become free space of the
 * same length, so that nothing else in the file moves.
 */
final class FilmStripping {

    private static final Set<String> OPENED = Set.of("moov", "trak");
    private static final Set<String> EMPTIED = Set.of("udta", "meta", "uuid");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;

    /** Files are not nested deeper, attacks are. */
    private static final int DEEPEST = 3;

    private final DataInputStream in;
    private final DataOutputStream out;

    FilmStripping(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    void run(long size) throws IOException {
        try {
            boxes(size, 0);
        } catch (EOFException brokenOff) {
            // played as far as it goes
        }
    }

    private void boxes(long within, int depth) throws IOException {
        long left = within;
        while (left >= HEAD) {
            long told = Integer.toUnsignedLong(in.readInt());
            byte[] type = new byte[4];
            in.readFully(type);
            long large = told == 1 && left >= LARGE_HEAD ? in.readLong() : 0;
            int head = told == 1 && left >= LARGE_HEAD ? LARGE_HEAD : HEAD;
            // 0 is for one that goes on to the end
            long size = told == 0 ? left : head == LARGE_HEAD ? large : told;
            if (size < head || size > left) {
                size = left;
            }
            String name = new String(type, StandardCharsets.ISO_8859_1);
            boolean emptied = EMPTIED.contains(name);
            out.writeInt((int) told);
            out.write(emptied ? FREE : type);
            if (head == LARGE_HEAD) {
                out.writeLong(large);
            }
            content(name, size - head, emptied, depth);
            left -= size;
        }
        Pieces.copy(in, out, left);
    }

    private void content(String name, long length, boolean emptied, int depth) throws IOException {
        if (emptied) {
            in.skipNBytes(length);
            Pieces.zeros(out, length);
        } else if (OPENED.contains(name) && depth < DEEPEST) {
            boxes(length, depth + 1);
        } else {
            Pieces.copy(in, out, length);
        }
    }
}
