package org.xinqiao.files.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** WebP 去除元数据: Exif and XMP go, with the flags that tell of them, and so does what follows the end. */
final class WebpStripping {

    private static final int HEAD = 12;
    private static final String EXTENDED = "VP8X";
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final Set<String> KEPT = Set.of(EXTENDED, "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpStripping() {}

    /** Its head says how long it is, so it is read twice. */
    static void run(Path file, DataInputStream in, DataOutputStream out) throws IOException {
        long size = 4;
        try (DataInputStream first = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            size += copy(first, new DataOutputStream(OutputStream.nullOutputStream()));
        }
        out.writeBytes("RIFF");
        out.writeInt(Integer.reverseBytes((int) size));
        out.writeBytes("WEBP");
        copy(in, out);
    }

    private static long copy(DataInputStream in, DataOutputStream out) throws IOException {
        long copied = 0;
        try {
            in.skipNBytes(4);
            long left = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) - 4;
            in.skipNBytes(HEAD - 8);
            while (left > 0) {
                byte[] type = new byte[4];
                in.readFully(type);
                long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                long padded = length + (length & 1);
                left -= 8 + padded;
                String name = new String(type, StandardCharsets.ISO_8859_1);
                if (!KEPT.contains(name)) {
                    in.skipNBytes(padded);
                    continue;
                }
                out.write(type);
                out.writeInt(Integer.reverseBytes((int) length));
                copied += 8;
                if (name.equals(EXTENDED) && padded > 0) {
                    out.write(in.readUnsignedByte() & ~(EXIF_FLAG | XMP_FLAG));
                    copied++;
                    padded--;
                }
                copied += Pieces.copy(in, out, padded);
            }
        } catch (EOFException brokenOff) {
            // shown as far as it goes
        }
        return copied;
    }
}
