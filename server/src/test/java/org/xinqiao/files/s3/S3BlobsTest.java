package org.xinqiao.files.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.xinqiao.files.FileSettings;
import org.xinqiao.files.store.Blobs;
import org.xinqiao.files.store.ContentStore;

@DisplayName("Files lie in a store of objects (S3) as they do on a disk")
class S3BlobsTest {

    @TempDir
    private Path folder;

    private StoreAtHand store;

    @BeforeEach
    void open() throws IOException {
        store = new StoreAtHand();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Blobs blobs(String secret) {
        return S3Stores.bucket(new FileSettings.S3(
                store.url(), StoreAtHand.REGION, "the-files", "east/", StoreAtHand.ACCESS, secret, true));
    }

    private Blobs blobs() {
        return blobs(StoreAtHand.SECRET);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a"), bytes);
    }

    @Test
    void andComeBackAsTheyWere() throws IOException {
        byte[] bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        blobs().put("ab/cd/abcd", file(bytes));
        assertThat(store.objects()).containsOnlyKeys("the-files/east/ab/cd/abcd");
        Resource back = blobs().at("ab/cd/abcd", -1);
        assertThat(back.exists()).isTrue();
        assertThat(back.contentLength()).isEqualTo(bytes.length);
        assertThat(back.getContentAsByteArray()).isEqualTo(bytes);
    }

    @Test
    void andAreReadFromWhereABrowserJumpsTo() throws IOException {
        byte[] bytes = "0123456789".getBytes(StandardCharsets.UTF_8);
        blobs().put("film", file(bytes));
        try (InputStream in = blobs().at("film", 10).getInputStream()) {
            assertThat(in.skip(6)).isEqualTo(6);
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("6789");
        }
        assertThat(store.asked()).last().isEqualTo("GET /the-files/east/film bytes=6-");
    }

    @Test
    void andWhatIsNotThereIsNotFound() {
        assertThat(blobs().at("nothing", -1).exists()).isFalse();
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> blobs().at("nothing", 3).getContentAsByteArray());
    }

    @Test
    void andAreForgottenHoweverOften() throws IOException {
        blobs().put("a", file(new byte[3]));
        blobs().drop("a");
        blobs().drop("a");
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void butNotForWhoSignsWithAnotherKey() throws IOException {
        Path file = file(new byte[3]);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> blobs("somebody else's").put("a", file));
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void andUnderTheirHashWithTheirPreviewBesideThem() throws IOException {
        ContentStore contents = new ContentStore(folder, blobs());
        byte[] bytes = "a picture".getBytes(StandardCharsets.UTF_8);
        try (ContentStore.Draft draft = contents.receive(new ByteArrayInputStream(bytes), 100);
                ContentStore.Draft small = contents.draft(out -> out.write(1))) {
            small.keepAsPreviewOf(draft.sha256());
            draft.keep();
            assertThat(contents.open(draft.sha256(), draft.size()).getContentAsByteArray())
                    .isEqualTo(bytes);
            assertThat(contents.openPreview(draft.sha256()).getContentAsByteArray())
                    .isEqualTo(new byte[] {1});
            contents.drop(draft.sha256());
        }
        assertThat(store.objects()).isEmpty();
        try (var left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }
}
