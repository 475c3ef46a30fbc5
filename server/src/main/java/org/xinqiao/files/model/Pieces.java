package org.xinqiao.files.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** 分段: parts of files that are passed on without being looked into. */
final class Pieces {

    private static final int PIECE = 64 * 1024;

    private Pieces() {}

    /**
     * Exactly so many bytes.
     *
     * @throws EOFException when there are fewer, after these have been passed on
     */
    static long copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = length;
        while (left > 0) {
            int read = in.read(piece, 0, (int) Math.min(PIECE, left));
            if (read < 0) {
                throw new EOFException("broken off");
            }
            out.write(piece, 0, read);
            left -= read;
        }
        return length;
    }

    static void zeros(OutputStream out, long length) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long left = length; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(PIECE, left));
        }
    }
}
