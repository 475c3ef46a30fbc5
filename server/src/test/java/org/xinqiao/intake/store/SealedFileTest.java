package org.xinqiao.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a file that is sealed (封存文件)")
class SealedFileTest {

    private static final int SEALED_PIECE = (1 << 16) + 16;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void opensAsItWas(int size) throws IOException {
        byte[] content = some(size);
        try (InputStream in = sealed(content).open()) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void tellsNothingOnDisk() throws IOException {
        sealed("我的电话13812345678".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(Files.readAllBytes(path()), StandardCharsets.UTF_8))
                .doesNotContain("13812345678");
    }

    @Test
    void doesNotOpenWithAPieceChangedMovedOrLeftOut() throws IOException {
        SealedFile file = sealed(some(200_000));
        byte[] bytes = Files.readAllBytes(path());
        byte[] changed = bytes.clone();
        changed[70_000] ^= 1;
        byte[] moved = bytes.clone();
        System.arraycopy(bytes, 0, moved, SEALED_PIECE, SEALED_PIECE);
        System.arraycopy(bytes, SEALED_PIECE, moved, 0, SEALED_PIECE);
        for (byte[] broken : new byte[][] {changed, moved, Arrays.copyOf(bytes, 2 * SEALED_PIECE)}) {
            Files.write(path(), broken);
            assertThatIOException().isThrownBy(() -> file.open().readAllBytes());
        }
    }

    @Test
    void leavesNoCopyWhereSomebodyJumpedAboutInIt() throws IOException {
        byte[] content = some(100_000);
        InputStream held = sealed(content).jumpingAbout(Files::newInputStream);
        try (held;
                Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(path());
            assertThat(held.readAllBytes()).isEqualTo(content);
        }
    }

    private SealedFile sealed(byte[] content) throws IOException {
        byte[] key = new byte[SealedFile.KEY_BYTES];
        new Random(7).nextBytes(key);
        SealedFile file = new SealedFile(path(), key);
        file.write(new ByteArrayInputStream(content));
        return file;
    }

    private Path path() {
        return folder.resolve("kept");
    }

    private static byte[] some(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
