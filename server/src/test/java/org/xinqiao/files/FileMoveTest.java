package org.xinqiao.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.files.FileMoving.Fate;
import org.xinqiao.files.FileMoving.Step;
import org.xinqiao.files.s3.S3Stores;
import org.xinqiao.files.s3.StoreAtHand;
import org.xinqiao.files.store.Blobs;
import org.xinqiao.files.store.FileTable;
import org.xinqiao.platform.Sha256;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("files move (搬迁附件) from the disk to a store of objects, and none is lost on the way")
class FileMoveTest {

    private static final String BUCKET = "the-files/east/";

    @Autowired
    private FileTable table;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path root;

    private @Nullable StoreAtHand opened;
    private final List<Step> steps = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        opened = new StoreAtHand();
    }

    @AfterEach
    void close() {
        store().close();
    }

    /** Bytes on the disk under their hash, as the house keeps them, with a row that tells of them. @return their name */
    private String kept(String words) throws IOException {
        String name = lying(words);
        table.add(
                new FileTable.NewFile(
                        name.substring(6), "a.txt", "text/plain", words.length(), null, false, Checked.CLEAN),
                Instant.now());
        return name;
    }

    private String lying(String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(Sha256.of(bytes));
        return write("%s/%s/%s".formatted(sha256.substring(0, 2), sha256.substring(2, 4), sha256), bytes);
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        java.nio.file.Files.createDirectories(file.resolve("..").normalize());
        java.nio.file.Files.write(file, bytes);
        return name;
    }

    private static String fresh() {
        return "内容 " + UUID.randomUUID();
    }

    private Map<String, Fate> move(Blobs target, boolean keep) throws IOException {
        steps.clear();
        FileMoving moving = new FileMoving(root, target, table, transactions);
        moving.run(moving.names(), keep, steps::add);
        return steps.stream().collect(Collectors.toMap(Step::name, Step::fate));
    }

    private Blobs bucket() {
        return S3Stores.bucket(store().settings());
    }

    private StoreAtHand store() {
        return Objects.requireNonNull(opened);
    }

    private String there(String name) {
        byte[] object = store().objects().get(BUCKET + name);
        return object == null ? "" : new String(object, StandardCharsets.UTF_8);
    }

    private boolean isHere(String name) {
        return java.nio.file.Files.exists(root.resolve(name));
    }

    @Test
    void withTheirPreviewsAndThePiecesOnTheirWay() throws Exception {
        String words = fresh();
        String file = kept(words);
        String preview = write(file + ".preview", new byte[] {1, 2});
        String piece = write("uploads/%s/0-%s".formatted(UUID.randomUUID(), UUID.randomUUID()), new byte[] {3});
        String comingIn = write("incoming/file1.part", new byte[] {4});

        assertThat(move(bucket(), false)).isEqualTo(Map.of(file, Fate.MOVED, preview, Fate.MOVED, piece, Fate.MOVED));
        assertThat(there(file)).isEqualTo(words);
        assertThat(store().objects()).containsOnlyKeys(BUCKET + file, BUCKET + preview, BUCKET + piece);
        assertThat(List.of(file, preview, piece)).noneMatch(this::isHere);
        assertThat(isHere(comingIn)).as("what is not kept yet is nobody's").isTrue();
    }

    @Test
    void orAreCopiedFirstAndMovedLater() throws Exception {
        String file = kept(fresh());
        assertThat(move(bucket(), true)).isEqualTo(Map.of(file, Fate.COPIED));
        assertThat(isHere(file)).isTrue();
        int puts = puts();
        assertThat(move(bucket(), false)).isEqualTo(Map.of(file, Fate.MOVED));
        assertThat(puts()).as("compared only, not sent again").isEqualTo(puts);
        assertThat(isHere(file)).isFalse();
    }

    private int puts() {
        return (int)
                store().asked().stream().filter(each -> each.startsWith("PUT")).count();
    }

    @Test
    void andGoOnWhereItBrokeOff() throws Exception {
        List<String> files = List.of(kept(fresh()), kept(fresh()), kept(fresh()));
        Blobs breaksOff = new Changed(bucket()) {
            private int puts;

            @Override
            public void put(String name, Path file) throws IOException {
                if (puts++ > 0) {
                    throw new IOException("the line broke");
                }
                super.put(name, file);
            }
        };
        assertThat(move(breaksOff, false).values()).containsOnlyOnce(Fate.MOVED).contains(Fate.FAILED);
        assertThat(files.stream().filter(this::isHere)).hasSize(2);
        assertThat(move(bucket(), false).values()).containsExactly(Fate.MOVED, Fate.MOVED);
        assertThat(files).noneMatch(this::isHere).noneMatch(name -> there(name).isEmpty());
    }

    @Test
    void andAreNotDeletedWhereTheOtherPlaceGivesBackSomethingElse() throws Exception {
        String file = kept(fresh());
        Blobs forgetful = new Changed(bucket()) {
            @Override
            public Resource at(String name, long size) {
                return new ByteArrayResource(new byte[] {7});
            }
        };
        assertThat(move(forgetful, false)).isEqualTo(Map.of(file, Fate.FAILED));
        assertThat(isHere(file)).isTrue();
    }

    @Test
    void butNotWhatIsNobodysOrNotWhatItsNameSays() throws Exception {
        String nobodys = lying(fresh());
        String damaged = kept(fresh());
        write(damaged, "no longer".getBytes(StandardCharsets.UTF_8));
        assertThat(move(bucket(), false)).isEqualTo(Map.of(nobodys, Fate.NOBODYS, damaged, Fate.DAMAGED));
        assertThat(List.of(nobodys, damaged)).allMatch(this::isHere);
        assertThat(store().objects()).isEmpty();
    }

    /** 存放处, but for one thing. */
    private static class Changed implements Blobs {

        private final Blobs blobs;

        Changed(Blobs blobs) {
            this.blobs = blobs;
        }

        @Override
        public void put(String name, Path file) throws IOException {
            blobs.put(name, file);
        }

        @Override
        public Resource at(String name, long size) {
            return blobs.at(name, size);
        }

        @Override
        public void drop(String name) throws IOException {
            blobs.drop(name);
        }
    }
}
