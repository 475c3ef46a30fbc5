package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A switch as a demo has it, beside the one of the other tests, which has shown by then that one can be had. */
@ExtendWith(TestSwitch.class)
@DisplayName("The desk of 110 in a demo (110 演示台)")
class DemoDeskTest {

    @TempDir
    private Path folder;

    private static int run(String command, Path data) throws Exception {
        return new ProcessBuilder(
                        Path.of("../../bin/xinqiao").toRealPath().toString(),
                        "switch",
                        command,
                        "--data",
                        data.toString(),
                        "--visitor",
                        "--free")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private static String of(Path file, String name) throws Exception {
        return Files.readString(file).replaceAll("(?s).*\\b" + name + " = (\\S+).*", "$1");
    }

    @Test
    @DisplayName("answers where nobody else would, and says what it is")
    void answers() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run("start", folder)).isZero();
        AriSettings settings = AriSettings.of(
                URI.create(of(folder.resolve("connection"), "ari")),
                of(folder.resolve("connection"), "app"),
                of(folder.resolve("passwords"), "ari"));
        try (Hotline hotline = Hotline.open(settings)) {
            ChannelId desk = hotline.rung("PJSIP/110@emergency");
            BridgeId talk = hotline.ari.bridges().create(BridgeId.fresh()).id();
            hotline.ari.bridges().add(talk, desk);
            byte[] heard = CallTest.recordFor(hotline, talk, Duration.ofMillis(2500));
            assertThat(Tones.loudness(heard)).isGreaterThan(300);
            assertThat(hotline.events)
                    .filteredOn(event -> event instanceof AriEvent.StasisStart start && start.isInbound())
                    .as("it is no call to the hotline")
                    .isEmpty();
        } finally {
            run("stop", folder);
        }
    }
}
