package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestSwitch.class)
@DisplayName("bin/xinqiao switch (话务交换机)")
class SwitchCommandTest {

    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void keepsThePasswordsForItsOwnerAndMakesEachOfItsOwn() throws IOException {
        Path passwords = TestSwitch.running().folder().resolve("passwords");
        assertThat(Files.getPosixFilePermissions(passwords)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        List<String> lines = Files.readAllLines(passwords);
        assertThat(lines).hasSizeGreaterThan(4).allMatch(line -> line.matches("(ari|seat-\\d+) = [0-9a-f]{32}"));
        assertThat(lines.stream().map(line -> line.replaceAll(".* = ", ""))).doesNotHaveDuplicates();
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        String port = String.format("%04X", TestSwitch.running().http());
        String sip = String.format("%04X", TestSwitch.running().sip());
        List<String> sockets = new ArrayList<>(Files.readAllLines(Path.of("/proc/net/tcp")));
        sockets.addAll(Files.readAllLines(Path.of("/proc/net/udp")));
        assertThat(sockets)
                .filteredOn(line -> line.matches(" *\\d+: [0-9A-F]{8}:(" + port + "|" + sip + ") 00000000:0000.*"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.contains(": 0100007F:"));
    }

    @Test
    void isNotRootWhoeverStartedIt() throws IOException {
        assumeTrue(isOpenToAll(HOUSE), "nobody else can enter the folder of this house");
        Path process = Path.of("/proc/" + TestSwitch.running().pid());
        assertThat(Files.getAttribute(process, "unix:uid")).isNotEqualTo(0);
        assertThat(Files.readString(process.resolve("status"))).containsPattern("CapEff:\\s0{16}\n");
    }

    private static boolean isOpenToAll(Path folder) throws IOException {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void saysWhatIsUp() throws Exception {
        try (Hotline hotline = Hotline.open()) {
            assertThat(hotline.ari.isConnected()).isTrue();
            Said said = run("status", TestSwitch.running().folder(), "switch.conf");
            assertThat(said.code()).isZero();
            assertThat(said.text())
                    .contains("the switch is up: pid ")
                    .contains("ari = http://127.0.0.1:" + TestSwitch.running().http() + "/ari")
                    .contains("version = Asterisk 2")
                    .contains("application connected = " + TestSwitch.APP);
        }
    }

    @Test
    void saysThatItIsDownByItsExitCode() throws Exception {
        Said said = run("status", folder, "none");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.text()).contains("没有在运行").contains("is not up");
    }

    @Test
    void isThereAlreadyWhenItIsStartedTwice() throws Exception {
        Said said = run("start", TestSwitch.running().folder(), "switch.conf");
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("is up already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address = 0.0.0.0; x",
                "address = 127.0.0.1\naddress = 127.0.0.1",
                "nonsense = 1",
                "no equals sign",
                "sip = 5060x",
                "rtp = 1-2"
            })
    void refusesWhatIsWrongAndSaysWhere(String wrong) throws Exception {
        Files.writeString(folder.resolve("wrong.conf"), "[listen]\n" + wrong + "\n");
        Said said = run("start", folder, "wrong.conf");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains("配置有误")
                .contains("The configuration is wrong")
                .contains("wrong.conf");
        assertThat(folder.resolve("etc")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls = 5061", "secure = 1001"})
    void speaksTlsWithACertificateOnly(String half) throws Exception {
        String name = half.replaceAll(" =.*", "");
        String own = Files.readString(HOUSE.resolve("switch/switch.conf"));
        Files.writeString(folder.resolve("half.conf"), own.replaceAll("(?m)^" + name + " =.*", half));
        Said said = run("start", folder, "half.conf");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains("The configuration is wrong")
                .containsPattern("listen.certificate|seats.secure");
    }

    private record Said(int code, String text) {}

    private static Said run(String command, Path data, String conf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        HOUSE.resolve("bin/xinqiao").toString(),
                        "switch",
                        command,
                        "--data",
                        data.toString(),
                        "--conf",
                        data.resolve(conf).toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
