package org.xinqiao.files.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG 去除元数据: chunks that the picture needs stay, texts, times and Exif go, and so does what follows the end. */
final class PngStripping {

    private static final int SIGNATURE = 8;
    private static final int LARGEST = 1 << 30;
    private static final String END = "IEND";

    /** What may be left out, and changes the picture if it is. */
    private static final Set<String> NEEDED = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    private PngStripping() {}

    static void run(DataInputStream in, DataOutputStream out) throws IOException {
        out.write(in.readNBytes(SIGNATURE));
        try {
            String name = "";
            while (!name.equals(END)) {
                int length = in.readInt();
                byte[] type = new byte[4];
                in.readFully(type);
                name = new String(type, StandardCharsets.ISO_8859_1);
                if (length < 0 || length > LARGEST) {
                    return;
                }
                if (!stays(name)) {
                    in.skipNBytes(length + 4L);
                    continue;
                }
                out.writeInt(length);
                out.write(type);
                Pieces.copy(in, out, length + 4L);
            }
        } catch (EOFException brokenOff) {
            // shown as far as it goes
        }
    }

    /** A capital at the beginning says that no picture is to be had without it. */
    private static boolean stays(String name) {
        return Character.isUpperCase(name.charAt(0)) || NEEDED.contains(name);
    }
}
