package org.xinqiao.files.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a camera writes into a picture (元数据) stays behind, and the picture is the same")
class StrippingTest {

    private static final String SECRET = "N39.9042 E116.4074";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void ofAJpegWithItsPlaceItsCommentAndItsTail() throws IOException {
        byte[] plain = picture("jpg");
        byte[] camera = joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, "Exif\0\0", exif(1)),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", bytes(SECRET)),
                segment(0xE2, "MPF\0", bytes(SECRET)),
                segment(0xED, "Photoshop 3.0\0", bytes(SECRET)),
                segment(0xFE, "", bytes(SECRET)),
                Arrays.copyOfRange(plain, 2, plain.length),
                bytes("<script>" + SECRET));
        byte[] stripped = strip(FileType.JPEG, camera);
        assertThat(text(stripped)).doesNotContain(SECRET, "Exif", "script", "MPF", "Photoshop");
        assertThat(pixels(stripped)).isEqualTo(pixels(plain));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8})
    void butForWhichWayIsUp(int orientation) throws IOException {
        byte[] plain = picture("jpg");
        byte[] camera = joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, "Exif\0\0", exif(orientation)),
                Arrays.copyOfRange(plain, 2, plain.length));
        String stripped = text(strip(FileType.JPEG, camera));
        assertThat(stripped)
                .doesNotContain(SECRET)
                .contains("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation);
    }

    @Test
    void ofAPngWithTextsAndATail() throws IOException {
        byte[] plain = picture("png");
        int afterHead = 8 + 25;
        byte[] camera = joined(
                Arrays.copyOf(plain, afterHead),
                chunk("eXIf", bytes(SECRET)),
                chunk("tEXt", bytes("Comment\0" + SECRET)),
                chunk("tIME", new byte[7]),
                chunk("prVt", bytes(SECRET)),
                Arrays.copyOfRange(plain, afterHead, plain.length),
                bytes(SECRET));
        byte[] stripped = strip(FileType.PNG, camera);
        assertThat(stripped).isEqualTo(plain);
    }

    @Test
    void ofAWebpWithTheFlagsThatTellOfIt() throws IOException {
        byte[] camera = riff(
                webp("VP8X", new byte[] {0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                webp("VP8 ", bytes("picture")),
                webp("EXIF", bytes(SECRET)),
                webp("XMP ", bytes(SECRET)));
        assertThat(strip(FileType.WEBP, joined(camera, bytes(SECRET))))
                .isEqualTo(riff(
                        webp("VP8X", new byte[] {0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0}), webp("VP8 ", bytes("picture"))));
    }

    @Test
    void ofAFilmOfWhichNothingElseMoves() throws IOException {
        byte[] user = box("udta", box("©xyz", bytes(SECRET)));
        byte[] film = joined(
                box("ftyp", bytes("isom")),
                box("moov", joined(box("mvhd", bytes("head")), box("trak", user), user, box("meta", bytes(SECRET)))),
                box("mdat", bytes("the film")));
        byte[] stripped = strip(FileType.MP4, film);
        assertThat(text(stripped)).doesNotContain(SECRET, "udta", "meta").contains("mvhd", "head", "the film", "free");
        assertThat(stripped).hasSameSizeAs(film);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEIC") // which is refused then
    void neverFailsOnWhatIsSpoilt(FileType type) throws IOException {
        Random random = new Random(type.ordinal());
        byte[] good = switch (type) {
            case JPEG -> picture("jpg");
            case PNG -> picture("png");
            default -> joined(box("moov", box("trak", box("udta", new byte[40]))), box("mdat", new byte[40]));
        };
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int j = random.nextInt(6); j > 0; j--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            assertThat(strip(type, spoilt).length).isLessThanOrEqualTo(spoilt.length + 64);
        }
    }

    @Test
    void norOnBoxesWithoutEnd() throws IOException {
        byte[] nested = new byte[0];
        for (int i = 0; i < 5_000; i++) {
            nested = box("moov", nested);
        }
        assertThat(strip(FileType.MP4, nested)).isEqualTo(nested);
    }

    private byte[] strip(FileType type, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stripping.strip(type, Files.write(folder.resolve("file"), bytes), out);
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, x * 6 << 16 | y * 8 << 8 | x * y % 256);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Little-endian, as most cameras write it: which way is up, and where it was taken. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26 + SECRET.length()).order(ByteOrder.LITTLE_ENDIAN);
        exif.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(bytes(SECRET));
        return exif.array();
    }

    private static byte[] segment(int marker, String begins, byte[] content) {
        int length = 2 + begins.length() + content.length;
        return joined(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, bytes(begins), content);
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(joined(bytes(type), content));
        return joined(number(content.length), bytes(type), content, number((int) crc.getValue()));
    }

    private static byte[] webp(String type, byte[] content) {
        byte[] padded = Arrays.copyOf(content, content.length + content.length % 2);
        return joined(bytes(type), number(Integer.reverseBytes(content.length)), padded);
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] all = joined(bytes("WEBP"), joined(chunks));
        return joined(bytes("RIFF"), number(Integer.reverseBytes(all.length)), all);
    }

    private static byte[] box(String type, byte[] content) {
        return joined(number(8 + content.length), bytes(type), content);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
