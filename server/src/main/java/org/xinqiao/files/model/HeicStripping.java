package org.xinqiao.files.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * HEIC 去除元数据 (ISO/IEC 23008-12): Exif and XMP are items of the file, whose bytes lie wherever the table of locations says. They are
 * blanked where they lie, so that nothing else moves; which way up the picture is, it says apart from them.
 */
final class HeicStripping {

    private static final Set<String> PERSONAL = Set.of("Exif", "mime", "uri ");
    private static final Set<String> BLANKED = Set.of("uuid", "udta", "free", "skip");
    private static final int DEEPEST = 6;
    private static final int IN_FILE = 0;
    private static final int IN_DATA = 1;
    private static final int FULL = 4;

    private final byte[] bytes;
    private final Set<Long> personal = new HashSet<>();
    private int data = -1;
    private int dataEnds;

    private HeicStripping(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Unstrippable for what is not put together as the standard says, or lies where it cannot be found */
    static void run(Path file, OutputStream out) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            HeicStripping stripping = new HeicStripping(bytes);
            for (Box each : stripping.boxes(0, bytes.length)) {
                stripping.blank(each, 0);
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException _) {
            throw new Unstrippable("a box breaks off");
        }
        out.write(bytes);
    }

    /** 盒. @param from where its content begins, and @param until where it ends */
    private record Box(String type, int from, int until) {}

    private List<Box> boxes(int from, int until) throws Unstrippable {
        List<Box> found = new ArrayList<>();
        int at = from;
        while (at + 8 <= until) {
            ByteBuffer head = ByteBuffer.wrap(bytes, at, until - at);
            long size = Integer.toUnsignedLong(head.getInt());
            String type = type(head);
            if (size == 1) {
                size = head.getLong();
            }
            if (size == 0) {
                size = until - (long) at;
            }
            int header = head.position() - at;
            if (size < header || size > until - (long) at) {
                throw new Unstrippable("a box is larger than what holds it");
            }
            found.add(new Box(type, at + header, Math.toIntExact(at + size)));
            at = Math.toIntExact(at + size);
        }
        return found;
    }

    private static String type(ByteBuffer from) {
        byte[] type = new byte[4];
        from.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void blank(Box box, int depth) throws Unstrippable {
        if (depth > DEEPEST) {
            throw new Unstrippable("boxes in boxes without end");
        }
        if (BLANKED.contains(box.type()) || (box.type().equals("meta") && depth > 0)) {
            Arrays.fill(bytes, box.from(), box.until(), (byte) 0);
        } else if (box.type().equals("meta")) {
            items(boxes(box.from() + FULL, box.until()));
        } else if (box.type().equals("moov") || box.type().equals("trak")) {
            for (Box each : boxes(box.from(), box.until())) {
                blank(each, depth + 1);
            }
        }
    }

    /** First what there is, then where it lies: the tables may stand in any order. */
    private void items(List<Box> tables) throws Unstrippable {
        for (Box each : tables) {
            switch (each.type()) {
                case "iinf" -> infos(each);
                case "idat" -> {
                    data = each.from();
                    dataEnds = each.until();
                }
                default -> {
                    // of the picture
                }
            }
        }
        for (Box each : tables) {
            if (each.type().equals("iloc")) {
                locations(each);
            }
        }
    }

    private void infos(Box table) throws Unstrippable {
        int counts = bytes[table.from()] == 0 ? 2 : 4;
        for (Box each : boxes(table.from() + FULL + counts, table.until())) {
            ByteBuffer entry = ByteBuffer.wrap(bytes, each.from(), each.until() - each.from());
            int version = entry.getInt() >>> 24;
            if (version < 2) {
                throw new Unstrippable("items that do not say what they are");
            }
            long id = version == 2
                    ? (long) Short.toUnsignedInt(entry.getShort())
                    : Integer.toUnsignedLong(entry.getInt());
            entry.getShort();
            if (PERSONAL.contains(type(entry))) {
                personal.add(id);
            }
        }
    }

    private void locations(Box table) throws Unstrippable {
        ByteBuffer in = ByteBuffer.wrap(bytes, table.from(), table.until() - table.from());
        int version = in.getInt() >>> 24;
        int sizes = Short.toUnsignedInt(in.getShort());
        Sizes each = new Sizes(sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version == 0 ? 0 : sizes & 15);
        long items = version < 2 ? (long) Short.toUnsignedInt(in.getShort()) : Integer.toUnsignedLong(in.getInt());
        for (long i = 0; i < items; i++) {
            long id = version < 2 ? (long) Short.toUnsignedInt(in.getShort()) : Integer.toUnsignedLong(in.getInt());
            int method = version == 0 ? IN_FILE : in.getShort() & 15;
            in.getShort();
            long base = number(in, each.base());
            int extents = Short.toUnsignedInt(in.getShort());
            for (int n = 0; n < extents; n++) {
                number(in, each.index());
                long offset = number(in, each.offset());
                long length = number(in, each.length());
                if (personal.contains(id)) {
                    blank(method, base + offset, length);
                }
            }
        }
    }

    /** 各数的字节数. */
    private record Sizes(int offset, int length, int base, int index) {}

    private static long number(ByteBuffer in, int size) throws Unstrippable {
        return switch (size) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(in.getInt());
            case 8 -> in.getLong();
            default -> throw new Unstrippable("numbers of a strange size");
        };
    }

    /** What is made of other items, or as long as nobody says, could lie anywhere. */
    private void blank(int method, long offset, long length) throws Unstrippable {
        long begins = method == IN_DATA ? data : 0;
        long ends = method == IN_DATA ? dataEnds : bytes.length;
        boolean isKnown = (method == IN_FILE || (method == IN_DATA && data >= 0)) && length > 0;
        if (!isKnown || offset < 0 || length > ends - begins || offset > ends - begins - length) {
            throw new Unstrippable("what the camera wrote lies nowhere");
        }
        int from = Math.toIntExact(begins + offset);
        Arrays.fill(bytes, from, Math.toIntExact(from + length), (byte) 0);
    }
}
