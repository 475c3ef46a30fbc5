package org.xinqiao.files.clamd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.files.VirusScan.Verdict;
import org.xinqiao.files.clamd.ScannerAtHand.Manner;

@DisplayName("clamd looks into what it is sent (INSTREAM)")
class ClamdTest {

    private ScannerAtHand scanner;

    @BeforeEach
    void open() throws IOException {
        scanner = new ScannerAtHand(0);
    }

    @AfterEach
    void close() throws IOException {
        scanner.close();
    }

    private Verdict look(byte[] bytes, Duration patience) {
        return new Clamd("127.0.0.1", scanner.port(), patience).look(new ByteArrayInputStream(bytes));
    }

    private Verdict look(byte[] bytes) {
        return look(bytes, Duration.ofSeconds(20));
    }

    @Test
    void andSaysThatThereIsNothing() {
        byte[] many = new byte[200_001];
        new Random(1).nextBytes(many);
        assertThat(look(many)).isEqualTo(new Verdict.Clean());
        assertThat(scanner.last()).isEqualTo(many);
    }

    @Test
    void andNamesTheVirus() {
        assertThat(look(("..." + ScannerAtHand.EICAR).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
    }

    @Test
    void andIsNotWaitedForLongerThanOneHasPatience() {
        scanner.be(Manner.SILENT);
        assertThat(look(new byte[10], Duration.ofMillis(200))).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void andMaySayThatItWasTooMuch() {
        scanner.be(Manner.TOO_MUCH);
        assertThat(look(new byte[5_000_000])).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void andIsNotTakenToHaveSaidWhatItDidNot() {
        scanner.be(Manner.NONSENSE);
        assertThat(look(new byte[10])).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void andMayNotBeThereAtAll() throws IOException {
        int nobodys;
        try (ServerSocket door = new ServerSocket(0)) {
            nobodys = door.getLocalPort();
        }
        assertThat(new Clamd("127.0.0.1", nobodys, Duration.ofSeconds(20)).look(new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void orTheBytesMayNotBe() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk");
            }
        };
        assertThat(new Clamd("127.0.0.1", scanner.port(), Duration.ofMillis(500)).look(broken))
                .isInstanceOf(Verdict.Unknown.class);
    }
}
