package org.xinqiao.files.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JPEG 去除元数据: of what applications write, only what the colours need stays (JFIF, colour profile, Adobe's transform), and
 * of Exif which way is up. Comments go, and so does what follows the end of the picture.
 */
final class JpegStripping {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;

    private static final String EXIF = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int HEAD = 4096;

    private final DataInputStream in;
    private final DataOutputStream out;

    JpegStripping(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    void run() throws IOException {
        try {
            in.skipNBytes(2);
            mark(START);
            int marker = nextMarker();
            while (marker != END) {
                segment(marker);
                marker = marker == SCAN ? scan() : nextMarker();
            }
            mark(END);
        } catch (EOFException brokenOff) {
            // shown as far as it goes
        }
    }

    /** Which way is up in a file that has been stripped, 1 to 8. */
    static int orientationOf(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] head = in.readNBytes(HEAD);
            for (int at = 2; at + 4 < head.length && (head[at] & 0xFF) == 0xFF; ) {
                int length = (head[at + 2] & 0xFF) << 8 | head[at + 3] & 0xFF;
                byte[] content = Arrays.copyOfRange(head, at + 4, Math.min(head.length, at + 2 + length));
                if ((head[at + 1] & 0xFF) == APP1 && begins(content, EXIF)) {
                    return orientation(content);
                }
                at += 2 + length;
            }
            return UPRIGHT;
        }
    }

    private void mark(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    /** Fill bytes and stray ones before it are nothing. */
    private int nextMarker() throws IOException {
        int before = 0;
        int next = in.readUnsignedByte();
        while (before != 0xFF || next == 0xFF || next == 0) {
            before = next;
            next = in.readUnsignedByte();
        }
        return next;
    }

    private void segment(int marker) throws IOException {
        if (standsAlone(marker)) {
            mark(marker);
            return;
        }
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new EOFException("a segment shorter than its own length");
        }
        byte[] content = in.readNBytes(length);
        byte[] kept = marker == APP1 ? upright(content) : stays(marker, content) ? content : null;
        if (kept != null) {
            mark(marker);
            out.writeShort(kept.length + 2);
            out.write(kept);
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= START;
    }

    private static boolean stays(int marker, byte[] content) {
        return switch (marker) {
            case APP0 -> begins(content, "JFIF\0");
            case APP2 -> begins(content, "ICC_PROFILE\0");
            case APP14 -> begins(content, "Adobe");
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
        };
    }

    /** Copies the picture's lines up to the next marker that is none of theirs. */
    private int scan() throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && !(marker >= 0xD0 && marker <= 0xD7)) {
                return marker;
            }
            mark(marker);
        }
    }

    /** Exif that says nothing but which way is up; absent where it is up already, or what came is no Exif. */
    private static byte @Nullable [] upright(byte[] content) {
        int orientation = begins(content, EXIF) ? orientation(content) : UPRIGHT;
        if (orientation <= UPRIGHT || orientation > 8) {
            return null;
        }
        ByteBuffer exif = ByteBuffer.allocate(EXIF.length() + 26).order(ByteOrder.BIG_ENDIAN);
        exif.put(EXIF.getBytes(StandardCharsets.ISO_8859_1));
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return exif.array();
    }

    private static int orientation(byte[] content) {
        ByteBuffer tiff = ByteBuffer.wrap(content, EXIF.length(), content.length - EXIF.length())
                .slice();
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    return tiff.getShort(entry + 8) & 0xFFFF;
                }
            }
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean begins(byte[] content, String words) {
        byte[] wanted = words.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
