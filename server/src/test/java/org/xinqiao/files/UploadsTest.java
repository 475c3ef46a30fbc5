package org.xinqiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.schema.files.Tables.FILE;
import static org.xinqiao.schema.files.Tables.UPLOAD;
import static org.xinqiao.schema.files.Tables.UPLOAD_PART;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("Films and recordings come in pieces (续传)")
class UploadsTest {

    private final byte[] film = film(300_000);

    @Autowired
    private Uploads uploads;

    @Autowired
    private Files files;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformSettings settings;

    /** As QuickTime begins, and then what nobody has seen before. */
    private static byte[] film(int size) {
        byte[] film = new byte[size];
        new Random().nextBytes(film);
        byte[] head = {0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0};
        System.arraycopy(head, 0, film, 0, head.length);
        byte[] data = {0, 0, 0, 0, 'm', 'd', 'a', 't'};
        System.arraycopy(data, 0, film, head.length, data.length);
        return film;
    }

    private InputStream from(int offset, int until) {
        return new ByteArrayInputStream(Arrays.copyOfRange(film, offset, until));
    }

    private InputStream brokenOffAfter(int length) {
        return new SequenceInputStream(from(0, length), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke off");
            }
        });
    }

    @Test
    void andAreTheSameOnceTheyAreThere() throws IOException {
        UUID id = uploads.begin("灯坏了.mp4", film.length).id();
        uploads.append(id, 0, from(0, 100_000));
        uploads.append(id, 100_000, from(100_000, 250_000));
        Uploads.Upload done = uploads.append(id, 250_000, from(250_000, film.length));
        assertThat(done.state()).isEqualTo(Uploads.State.DONE);
        assertThat(contentOf(done)).isEqualTo(film);
        assertThat(sql.fetchCount(UPLOAD_PART, UPLOAD_PART.UPLOAD.eq(id))).isZero();
        assertThat(folderOf(id)).isEmptyDirectory();
    }

    @Test
    void andGoOnWhereTheLineBrokeOff() throws IOException {
        UUID id = uploads.begin("a.mp4", film.length).id();
        assertThat(uploads.append(id, 0, brokenOffAfter(123_456)).received()).isEqualTo(123_456);
        assertThat(uploads.append(id, 123_456, brokenOffAfter(0)).received()).isEqualTo(123_456);
        assertThat(contentOf(uploads.append(id, 123_456, from(123_456, film.length))))
                .isEqualTo(film);
    }

    @Test
    void butNotWhereNothingBrokeOff() {
        UUID id = uploads.begin("a.mp4", film.length).id();
        uploads.append(id, 0, from(0, 10));
        refused(FileProblem.WRONG_OFFSET, () -> uploads.append(id, 0, from(0, 10)));
        refused(FileProblem.WRONG_OFFSET, () -> uploads.append(id, 11, from(11, 20)));
        refused(FileProblem.RECORDING_TOO_LARGE, () -> uploads.append(id, 10, from(0, film.length)));
        assertThat(uploads.get(id).received()).isEqualTo(10);
    }

    @Test
    void onceWhenTheSamePieceComesTwiceAtOnce() throws Exception {
        UUID id = uploads.begin("a.mp4", film.length).id();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            senders.invokeAll(Collections.nCopies(
                    6, () -> uploads.append(id, 0, from(0, film.length)).received()));
        }
        Uploads.Upload done = uploads.get(id);
        assertThat(contentOf(done)).isEqualTo(film);
        assertThat(sql.fetchCount(
                        FILE,
                        FILE.SHA256.eq(sql.fetchValue(
                                FILE.SHA256,
                                FILE.ID.eq(Objects.requireNonNull(done.file()).value())))))
                .isEqualTo(1);
        assertThat(folderOf(id)).isEmptyDirectory();
    }

    @Test
    void nothingHalfIsEverAFile() {
        int before = sql.fetchCount(FILE);
        UUID id = uploads.begin("a.mp4", film.length).id();
        uploads.append(id, 0, from(0, film.length - 1));
        assertThat(uploads.get(id).file()).isNull();
        assertThat(sql.fetchCount(FILE)).isEqualTo(before);
    }

    @Test
    void whatIsNoRecordingIsRefusedAtTheBeginningOrOnceItIsSeen() throws IOException {
        refused(FileProblem.NOT_A_RECORDING, () -> uploads.begin("a.pdf", 10));
        refused(FileProblem.NOT_A_RECORDING, () -> uploads.begin("noname", 10));
        refused(FileProblem.EMPTY, () -> uploads.begin("a.mp4", 0));
        refused(FileProblem.RECORDING_TOO_LARGE, () -> uploads.begin("a.mp4", 1L << 40));
        UUID id = uploads.begin("a.mp4", 4).id();
        Uploads.Upload seen = uploads.append(id, 0, new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1}));
        assertThat(seen.state()).isEqualTo(Uploads.State.REFUSED);
        assertThat(seen.problem()).isEqualTo("files.not-what-it-claims");
        assertThat(folderOf(id)).isEmptyDirectory();
        refused(FileProblem.WRONG_OFFSET, () -> uploads.append(id, 4, from(4, 5)));
    }

    @Test
    void whatAProcessLeftWholeIsMadeAFileByTheNext() throws IOException {
        UUID id = uploads.begin("a.mp4", film.length).id();
        uploads.append(id, 0, from(0, film.length - 1));
        // it died after the last piece was written down
        Path last = java.nio.file.Files.write(folderOf(id).resolve("last"), new byte[] {film[film.length - 1]});
        sql.insertInto(UPLOAD_PART)
                .values(id, film.length - 1, 1, "uploads/" + id + "/" + last.getFileName())
                .execute();
        sql.update(UPLOAD)
                .set(UPLOAD.RECEIVED, (long) film.length)
                .where(UPLOAD.ID.eq(id))
                .execute();
        uploads.sweep();
        assertThat(contentOf(uploads.get(id))).isEqualTo(film);
    }

    @Test
    void whoseTimeIsOverIsForgottenWithItsPieces() {
        UUID id = uploads.begin("a.mp4", film.length).id();
        uploads.append(id, 0, from(0, 1000));
        sql.update(UPLOAD)
                .set(UPLOAD.ENDS_AT, clock.instant().minus(Duration.ofSeconds(1)))
                .where(UPLOAD.ID.eq(id))
                .execute();
        refused(FileProblem.NO_UPLOAD, () -> uploads.append(id, 1000, from(1000, 2000)));
        assertThat(uploads.sweep()).isPositive();
        assertThat(sql.fetchCount(UPLOAD, UPLOAD.ID.eq(id))).isZero();
        assertThat(folderOf(id)).isEmptyDirectory();
    }

    @Test
    void andWhatSomebodyGaveUpAsWell() {
        UUID id = uploads.begin("a.mp4", film.length).id();
        uploads.append(id, 0, from(0, 1000));
        uploads.cancel(id);
        refused(FileProblem.NO_UPLOAD, () -> uploads.get(id));
        assertThat(folderOf(id)).isEmptyDirectory();
    }

    @Test
    void notMoreTogetherThanThereIsRoomFor() {
        UUID hog = UUID.randomUUID();
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, hog)
                .set(UPLOAD.NAME, "a.mp4")
                .set(UPLOAD.SIZE, 1L << 40)
                .set(UPLOAD.STATE, "RECEIVING")
                .set(UPLOAD.BEGUN_AT, clock.instant())
                .set(UPLOAD.ENDS_AT, clock.instant().plusSeconds(1000))
                .execute();
        try {
            refused(FileProblem.NO_ROOM, () -> uploads.begin("a.mp4", 10));
        } finally {
            uploads.cancel(hog);
        }
        assertThat(uploads.begin("a.mp4", 10).received()).isZero();
    }

    private static void refused(ProblemCode problem, Runnable act) {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(act::run)
                .extracting(ProblemFound::problem)
                .isEqualTo(problem);
    }

    private byte[] contentOf(Uploads.Upload done) throws IOException {
        FileId file = Objects.requireNonNull(done.file(), done.toString());
        files.attachFurther(List.of(file), "test/" + file);
        try (InputStream in = files.openOn(file, "test/" + file).bytes().getInputStream()) {
            return in.readAllBytes();
        }
    }

    private Path folderOf(UUID id) {
        return Files.rootIn(settings).resolve("uploads").resolve(id.toString());
    }
}
