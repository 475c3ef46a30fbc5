package org.xinqiao.files.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("what a telephone writes into a HEIC photo (去除元数据) stays behind, and the picture is the same")
class HeicStrippingTest {

    private static final String SECRET = "GPS 31.2304N 121.4737E";
    private static final String PICTURE = "the picture itself";

    @TempDir
    private Path folder;

    private byte[] strip(byte[] photo) throws IOException {
        Path file = Files.write(folder.resolve("photo.heic"), photo);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stripping.strip(FileType.HEIC, file, out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] all = joined(content);
        return joined(ByteBuffer.allocate(4).putInt(8 + all.length).array(), bytes(type), all);
    }

    private static byte[] item(int id, String type) {
        byte[] entry = ByteBuffer.allocate(8)
                .putInt(2 << 24)
                .putShort((short) id)
                .putShort((short) 0)
                .array();
        return box("infe", entry, bytes(type), new byte[1]);
    }

    /** @param method 0 for the file, 1 for the box of data */
    private static byte[] location(int id, int method, int offset, int length) {
        return ByteBuffer.allocate(16)
                .putShort((short) id)
                .putShort((short) method)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(offset)
                .putInt(length)
                .array();
    }

    /** A photo with Exif behind its picture, and XMP in the box of data. @param exif where Exif is said to lie, behind where it does */
    private static byte[] photo(int exif, int method, byte[]... more) {
        byte[] infos = box("iinf", new byte[] {0, 0, 0, 0, 0, 3}, item(1, "hvc1"), item(2, "Exif"), item(3, "mime"));
        byte[] data = box("idat", bytes("xx" + SECRET));
        byte[] start = box("ftyp", bytes("heic"), new byte[4], bytes("mif1heic"));
        int tables = 8 + 4 + 2 + 2 + 3 * 16;
        int picture = start.length + 8 + 4 + infos.length + data.length + tables + 8;
        byte[] places = box(
                "iloc",
                new byte[] {1, 0, 0, 0, 0x44, 0, 0, 3},
                location(1, 0, picture, PICTURE.length()),
                location(2, method, picture + PICTURE.length() + exif, SECRET.length()),
                location(3, 1, 2, SECRET.length()));
        return joined(
                start,
                box("meta", new byte[4], infos, data, places),
                box("mdat", bytes(PICTURE + SECRET)),
                joined(more));
    }

    @Test
    void isBlankedWhereverItLies() throws IOException {
        byte[] photo = photo(0, 0, box("uuid", bytes(SECRET)), box("free", bytes(SECRET)));
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(SECRET);
        byte[] stripped = strip(photo);
        assertThat(new String(stripped, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "121.4737")
                .contains(PICTURE, "hvc1");
        assertThat(stripped).hasSameSizeAs(photo);
        assertThat(strip(stripped)).isEqualTo(stripped);
    }

    @Test
    void isNotTakenWhereItCannotBeFound() {
        assertThatThrownBy(() -> strip(photo(9000, 0))).isInstanceOf(Unstrippable.class);
        assertThatThrownBy(() -> strip(photo(0, 2))).isInstanceOf(Unstrippable.class);
        byte[] whole = photo(0, 0);
        for (int length = 33; length < whole.length - 1; length += 7) {
            byte[] brokenOff = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> strip(brokenOff)).isInstanceOf(Unstrippable.class);
        }
    }

    @Test
    void neverFailsInAnotherWayWhateverIsSent() throws IOException {
        byte[] whole = photo(0, 0);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) 0xFF;
            try {
                assertThat(strip(damaged)).hasSameSizeAs(whole);
            } catch (Unstrippable refused) {
                assertThat(refused).hasMessageNotContaining(SECRET);
            }
        }
    }
}
