package org.xinqiao.files.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A small picture (缩略图) shows the same as the large one")
class PreviewTest {

    @TempDir
    private Path folder;

    /** Red in its upper left, blue everywhere else. */
    private Path picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        Path file = folder.resolve("a." + format);
        ImageIO.write(picture, format, file.toFile());
        return file;
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isRed(BufferedImage picture, double x, double y) {
        Color at = new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        return at.getRed() > 200 && at.getBlue() < 60;
    }

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "png, PNG", "gif, GIF"})
    void inAFewBytesAtMostSoLarge(String format, FileType type) throws IOException {
        byte[] small = Preview.of(type, picture(format, 3000, 1500)).orElseThrow();
        assertThat(read(small).getWidth()).isEqualTo(Preview.LONGEST);
        assertThat(read(small).getHeight()).isEqualTo(Preview.LONGEST / 2);
        assertThat(small.length).isLessThan(30_000);
        assertThat(isRed(read(small), 0.2, 0.2)).isTrue();
        assertThat(isRed(read(small), 0.8, 0.2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.2, 0.2, 2",
        "2, 0.8, 0.2, 2",
        "3, 0.8, 0.8, 2",
        "4, 0.2, 0.8, 2",
        "5, 0.2, 0.2, 0.5",
        "6, 0.8, 0.2, 0.5",
        "7, 0.8, 0.8, 0.5",
        "8, 0.2, 0.8, 0.5"
    })
    void theRightWayUp(int orientation, double x, double y, double proportion) throws IOException {
        byte[] jpeg = Files.readAllBytes(picture("jpeg", 1000, 500));
        ByteBuffer exif = ByteBuffer.allocate(2 + 36 + jpeg.length - 2);
        exif.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes());
        exif.put("MM".getBytes())
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112);
        exif.putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        exif.put(jpeg, 2, jpeg.length - 2);
        Path file = Files.write(folder.resolve("turned.jpg"), exif.array());
        BufferedImage small = read(Preview.of(FileType.JPEG, file).orElseThrow());
        assertThat(small.getWidth() / (double) small.getHeight()).isEqualTo(proportion);
        assertThat(isRed(small, x, y)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void neverFailsOnWhatIsSpoilt(FileType type) throws IOException {
        Path file = Files.write(folder.resolve("spoilt"), new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});
        assertThat(Preview.of(type, file)).isEmpty();
    }

    /** 40 by 20, red in the upper left quarter and blue elsewhere: with loss as a telephone writes it, and without. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRpIAAABXRUJQVlA4IIYAAACQBQCdASooABQAPu1sr1CppiQiqqgBMB2JQBig1AkwH8AwgD9Vff/u0AB+fwHnqshfxmcXgAD+uH5K"
                        + "2ALD9fIHpxzL/1wN6R//ziX9fgFR0EvmJDoadav/RgTob/0C4gsSPrKO8PWapniG0n+h3XU2HTpCbxKP3YrWLFQDiPWoQIUtsgAAAA==",
                "UklGRi4AAABXRUJQVlA4TCIAAAAvJ8AEAA8Q87//8x8OCLONanD+tPsfQUT/o8YZAAAAAAAA"
            })
    void ofAWebpPhotoToo(String base64) throws IOException {
        Path file = Files.write(folder.resolve("a.webp"), Base64.getDecoder().decode(base64));
        BufferedImage small = read(Preview.of(FileType.WEBP, file).orElseThrow());
        assertThat(small.getWidth() / (double) small.getHeight()).isEqualTo(2);
        assertThat(isRed(small, 0.2, 0.2)).isTrue();
        assertThat(isRed(small, 0.8, 0.2)).isFalse();
    }

    @Test
    void ofAPosterForAWallThereIsNone() throws IOException {
        byte[] png = Files.readAllBytes(picture("png", 10, 10));
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(Preview.of(FileType.PNG, Files.write(folder.resolve("wall.png"), png)))
                .isEmpty();
    }
}
