package org.xinqiao.files.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * WebM 去除元数据: tags and attached files become void of the same length (RFC 8794, RFC 9559), so that nothing else in the
 * file moves; who made it, when and how it is called in its own head do as well.
 */
final class MatroskaStripping {

    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long INFO = 0x1549A966L;
    private static final long TAGS = 0x1254C367L;
    private static final long ATTACHMENTS = 0x1941A469L;
    private static final long TITLE = 0x7BA9L;
    private static final long DATE = 0x4461L;
    private static final int VOID = 0xEC;
    private static final int LONG_SIZE = 8;

    private final DataInputStream in;
    private final DataOutputStream out;

    MatroskaStripping(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** One element behind the other; those that hold what matters here are opened, and theirs come next. */
    void run() throws IOException {
        try {
            while (true) {
                element();
            }
        } catch (EOFException end) {
            // the end, or played as far as it goes
        }
    }

    private void element() throws IOException {
        byte[] id = number();
        byte[] size = number();
        long name = value(id, false);
        long length = value(size, true);
        boolean unknown = length == unknown(size.length);
        if (isEmptied(name) && !unknown) {
            in.skipNBytes(length);
            nothing(id.length + size.length + length);
            return;
        }
        out.write(id);
        out.write(size);
        if (!(name == SEGMENT || name == INFO || name == CLUSTER && unknown)) {
            Pieces.copy(in, out, length);
        }
    }

    private static boolean isEmptied(long name) {
        return name == TAGS || name == ATTACHMENTS || name == TITLE || name == DATE;
    }

    /** A void element that takes so many bytes, its head among them. */
    private void nothing(long total) throws IOException {
        out.write(VOID);
        if (total > 1 + LONG_SIZE) {
            out.writeLong(1L << 56 | total - 1 - LONG_SIZE);
            Pieces.zeros(out, total - 1 - LONG_SIZE);
        } else {
            out.write((int) (0x80 | total - 2));
            Pieces.zeros(out, total - 2);
        }
    }

    /** A number as long as its first byte says: as many bytes more as there are zero bits in front. */
    private byte[] number() throws IOException {
        int first = in.readUnsignedByte();
        int length = Integer.numberOfLeadingZeros(first) - Integer.SIZE + Byte.SIZE + 1;
        if (length > LONG_SIZE) {
            throw new EOFException("no number begins with nothing");
        }
        byte[] number = new byte[length];
        number[0] = (byte) first;
        in.readFully(number, 1, length - 1);
        return number;
    }

    private static long value(byte[] number, boolean withoutMark) {
        long value = 0;
        for (byte each : number) {
            value = value << Byte.SIZE | each & 0xFF;
        }
        return withoutMark ? value & unknown(number.length) : value;
    }

    /** All ones: as long as it goes. */
    private static long unknown(int length) {
        return (1L << 7 * length) - 1;
    }
}
