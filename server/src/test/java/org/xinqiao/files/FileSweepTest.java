package org.xinqiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.schema.files.Tables.FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("files that hang on nothing are swept (清扫)")
class FileSweepTest {

    private static final UnitId UNIT = new UnitId(1);
    private static final Viewer SOMEBODY =
            new Viewer(new AccountId(1), "承办员", UNIT, Set.of(), new Scope(new AreaCode("9901"), Set.of(UNIT), false));

    private final Files files;
    private final Sweeping sweeping;
    private final DSLContext sql;
    private final Clock clock;
    private final Path root;

    @Autowired
    FileSweepTest(Files files, Sweeping sweeping, DSLContext sql, Clock clock, PlatformSettings settings) {
        this.files = files;
        this.sweeping = sweeping;
        this.sql = sql;
        this.clock = clock;
        this.root = Files.rootIn(settings);
    }

    @Test
    void rowAndBytesOnceTheirTimeIsOver() {
        FileId old = brought(UUID.randomUUID().toString(), Sweeping.UNUSED_FOR.plusMinutes(1));
        FileId young = brought(UUID.randomUUID().toString(), Sweeping.UNUSED_FOR.minusMinutes(1));
        Resource bytes = files.open(old, SOMEBODY).bytes();
        assertThat(sweeping.sweep()).isPositive();
        assertThatExceptionOfType(ProblemFound.class).isThrownBy(() -> files.open(old, SOMEBODY));
        assertThat(bytes.exists()).isFalse();
        assertThat(files.open(young, SOMEBODY).bytes().exists()).isTrue();
    }

    @Test
    void butNotWhatHangsOnSomething() {
        FileId id = brought(UUID.randomUUID().toString(), Duration.ofDays(3000));
        files.attach(List.of(id), "test/" + id, SOMEBODY);
        sweeping.sweep();
        assertThat(files.open(id, SOMEBODY).bytes().exists()).isTrue();
    }

    @Test
    void norBytesThatAnotherFileHasToo() throws IOException {
        String words = UUID.randomUUID().toString();
        FileId old = brought(words, Duration.ofDays(3000));
        FileId used = brought(words, Duration.ofDays(3000));
        files.attach(List.of(used), "test/" + used, SOMEBODY);
        sweeping.sweep();
        assertThat(files.find(old)).isEmpty();
        assertThat(contentOf(used)).isEqualTo(words);
    }

    @Test
    void theSameBytesBroughtAgainWhileTheyAreSweptAreThere() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 40; round++) {
                String words = UUID.randomUUID().toString();
                brought(words, Duration.ofDays(3000));
                Future<Integer> swept = people.submit(sweeping::sweep);
                Future<FileId> again = people.submit(() -> brought(words, Duration.ZERO));
                swept.get();
                assertThat(contentOf(again.get())).isEqualTo(words);
            }
        }
    }

    @Test
    void soIsWhatIsLeftOfAnUploadThatBrokeOff() throws IOException {
        Path broken = leftBehind(Sweeping.BROKEN_OFF.plusMinutes(1));
        Path comingIn = leftBehind(Duration.ofMinutes(1));
        sweeping.sweep();
        assertThat(broken).doesNotExist();
        assertThat(comingIn).exists();
    }

    private String contentOf(FileId id) throws IOException {
        return files.open(id, SOMEBODY).bytes().getContentAsString(StandardCharsets.UTF_8);
    }

    private FileId brought(String words, Duration ago) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        NamedFile named = files.add(new ByteArrayInputStream(bytes), "情况说明.txt", SOMEBODY);
        FileId id = new FileId(Long.parseLong(named.id()));
        sql.update(FILE)
                .set(FILE.UPLOADED_AT, clock.instant().minus(ago))
                .where(FILE.ID.eq(id.value()))
                .execute();
        return id;
    }

    private Path leftBehind(Duration ago) throws IOException {
        Path incoming = java.nio.file.Files.createDirectories(root.resolve("incoming"));
        Path part = java.nio.file.Files.createTempFile(incoming, "file", ".part");
        return java.nio.file.Files.setLastModifiedTime(
                part, FileTime.from(clock.instant().minus(ago)));
    }
}
