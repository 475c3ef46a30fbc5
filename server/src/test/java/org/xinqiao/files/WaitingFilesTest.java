package org.xinqiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.files.clamd.ScannerAtHand;
import org.xinqiao.files.clamd.ScannerAtHand.Manner;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("Nobody opens a file before the scanner has looked into it (病毒检查)")
class WaitingFilesTest {

    private static final ScannerAtHand SCANNER = scanner();
    private static final Viewer SOMEBODY = new Viewer(
            new AccountId(1),
            "承办员",
            new UnitId(1),
            java.util.Set.of(),
            new Scope(new AreaCode("9901"), java.util.Set.of(new UnitId(1)), false));

    @Autowired
    private Files files;

    @Autowired
    private WaitingFiles waiting;

    @Autowired
    private DSLContext sql;

    private static ScannerAtHand scanner() {
        try {
            return new ScannerAtHand(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("xinqiao.files.clamd.host", () -> "127.0.0.1");
        properties.add("xinqiao.files.clamd.port", SCANNER::port);
        properties.add("xinqiao.files.clamd.patience", () -> "400ms");
    }

    @BeforeEach
    void honest() {
        SCANNER.be(Manner.HONEST);
    }

    private FileId brought(String words) {
        NamedFile file = files.add(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), "a.txt", SOMEBODY);
        return new FileId(Long.parseLong(file.id()));
    }

    private String content(FileId id) throws IOException {
        return files.open(id, SOMEBODY).bytes().getContentAsString(StandardCharsets.UTF_8);
    }

    private void refused(ProblemCode problem, Runnable act) {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(act::run)
                .extracting(ProblemFound::problem)
                .isEqualTo(problem);
    }

    @Test
    void whatIsCleanOpensAtOnce() throws IOException {
        String words = UUID.randomUUID().toString();
        assertThat(content(brought(words))).isEqualTo(words);
    }

    @Test
    void whatIsInfectedDoesNotComeIn() {
        refused(FileProblem.INFECTED, () -> brought(UUID.randomUUID() + ScannerAtHand.EICAR));
        assertThat(sql.fetchCount(ENTRY, ENTRY.ACTION.eq("file.infected"))).isPositive();
    }

    @Test
    void whatTheScannerDoesNotAnswerForIsHeldBackAndNotLost() throws IOException {
        SCANNER.be(Manner.SILENT);
        String words = UUID.randomUUID().toString();
        FileId id = brought(words);
        assertThat(files.find(id).orElseThrow().checked()).isEqualTo(Checked.WAITING);
        files.attach(List.of(id), "test/" + id, SOMEBODY);
        refused(FileProblem.HELD_BACK, () -> files.open(id, SOMEBODY));
        refused(FileProblem.HELD_BACK, () -> files.openOn(id, "test/" + id));
        waiting.lookAgain();
        refused(FileProblem.HELD_BACK, () -> files.open(id, SOMEBODY));
        SCANNER.be(Manner.HONEST);
        waiting.lookAgain();
        assertThat(content(id)).isEqualTo(words);
    }

    @Test
    void whatTurnsOutToBeInfectedIsDestroyedAndSaidToBe() {
        SCANNER.be(Manner.SILENT);
        FileId id = brought(UUID.randomUUID() + ScannerAtHand.EICAR);
        FileId clean = brought(UUID.randomUUID().toString());
        SCANNER.be(Manner.HONEST);
        waiting.lookAgain();
        refused(FileProblem.DESTROYED, () -> files.open(id, SOMEBODY));
        assertThat(files.find(id).orElseThrow().checked()).isEqualTo(Checked.INFECTED);
        assertThat(files.open(clean, SOMEBODY).bytes().exists()).isTrue();
    }
}
