package org.xinqiao.files.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a telephone writes into a WebM film (元数据) stays behind, and nothing else moves")
class MatroskaStrippingTest {

    private static final String SECRET = "+39.9042+116.4074/";
    private static final String FRAMES = "the film itself";

    @TempDir
    private Path folder;

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String element(String id, String content) {
        return id + "%02x".formatted(0x80 | content.length() / 2) + content;
    }

    private byte[] stripped(byte[] film) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stripping.strip(FileType.WEBM, Files.write(folder.resolve("a.webm"), film), out);
        return out.toByteArray();
    }

    /** As a browser records: neither the film nor its parts say how long they are. */
    @ParameterizedTest
    @ValueSource(strings = {"01ffffffffffffff", "ff"})
    void alsoWhenNobodyKnowsHowLongItIs(String unknown) throws IOException {
        String film = element("1a45dfa3", hex("head")) + "18538067" + unknown
                + element("1549a966", element("7ba9", hex("my " + SECRET)) + element("4461", "0102030405060708"))
                + element("1254c367", hex(SECRET))
                + "1f43b675" + unknown + element("e7", "00") + element("a3", hex(FRAMES))
                + element("1941a469", hex(SECRET)) + element("1254c367", "00");
        byte[] before = HexFormat.of().parseHex(film);
        byte[] after = stripped(before);
        assertThat(after).hasSameSizeAs(before);
        assertThat(new String(after, StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET)
                .contains(FRAMES)
                .contains("head");
        assertThat(HexFormat.of().formatHex(after)).doesNotContain("1254c367").contains("1f43b675");
        assertThat(stripped(after)).isEqualTo(after);
    }

    @Test
    void whatBreaksOffIsKeptAsFarAsItGoes() throws IOException {
        byte[] film = HexFormat.of().parseHex(element("1a45dfa3", hex("head")) + "18538067ff" + "a3");
        assertThat(stripped(film)).startsWith(HexFormat.of().parseHex(element("1a45dfa3", hex("head"))));
        assertThat(stripped(new byte[] {0, 0, 0})).isEmpty();
    }
}
