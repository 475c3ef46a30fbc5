package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * 测试用交换机: a real Asterisk, got and started by bin/xinqiao once for all tests, on free ports and with a folder of its own.
 * Where Debian's packages cannot be reached the tests are skipped and say so; whatever else goes wrong is a failure.
 */
public final class TestSwitch implements BeforeAllCallback {

    public static final String APP = "hotline";
    static final String CARRIER = "127.0.0.2";
    static final String POLICE = "127.0.0.3";
    static final String SEAT = "127.0.0.4";
    static final String STRANGER = "127.0.0.9";

    /** A prompt the place recorded itself. */
    static final String RECORDED = "callback";

    static final int RECORDED_VOICE = 700;

    private static final Path HOUSE = house();
    private static final int OUT_OF_REACH = 69;

    /** The project's own folder, whichever module's tests run. */
    private static Path house() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bin/xinqiao"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the house has bin/xinqiao");
        }
        return folder;
    }

    /** The one of all tests in this process, started where it does not run yet. */
    public static synchronized Running started() {
        return Running.current == null ? Running.start() : Running.current;
    }

    /** It goes with the process: where tests run in several, JUnit's own root ends after each class. */
    @Override
    public void beforeAll(ExtensionContext context) {
        started();
    }

    public static Running running() {
        return Objects.requireNonNull(Running.current, "tests of the switch are extended with it");
    }

    /** The one that runs. */
    public static final class Running {

        private static @Nullable Running current;

        private final Path folder;
        private final int sip = freePort();
        private final int http = freePort();
        private final int police = freePort();
        private final int carrier = freePort();

        private Running(Path folder) {
            this.folder = folder;
        }

        public static Running start() {
            if (!onPath("sipp")) {
                throw new TestAbortedException(
                        "没有 sipp，跳过真实通话测试。 no sipp (package sip-tester): real calls are not tested");
            }
            try {
                var mayEnter = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
                Running running = new Running(Files.createTempDirectory("xq-switch"));
                Files.setPosixFilePermissions(running.folder, mayEnter.value());
                Path recorded = Files.createDirectory(running.folder.resolve("recorded"));
                Files.write(recorded.resolve(RECORDED + ".wav"), Tones.wav(RECORDED_VOICE));
                TestCertificate.write(running.folder);
                Files.writeString(running.folder.resolve("switch.conf"), running.configuration());
                running.run("start");
                current = running;
                Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
                return running;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** The house's own configuration with other ports, and with trunks at which the tests' telephones stand. */
        private String configuration() throws IOException {
            String own = Files.readString(HOUSE.resolve("switch/switch.conf"));
            own = own.replaceAll("(?m)^sip = .*", "sip = " + sip)
                    .replaceAll("(?m)^http = .*", "http = " + http)
                    .replaceAll("(?m)^rtp = .*", "rtp = free")
                    .replaceAll("(?m)^tls =.*", "tls = free")
                    .replaceAll("(?m)^certificate =.*", "certificate = " + TestCertificate.CERTIFICATE)
                    .replaceAll("(?m)^key =.*", "key = " + TestCertificate.KEY)
                    .replaceAll("(?m)^phone = (.*)", "phone = $1 1005")
                    .replaceAll("(?m)^secure =.*", "secure = 1005")
                    .replaceAll("(?m)^app = .*", "app = " + APP)
                    .replaceAll("(?m)^away = .*", "away = next")
                    .replaceAll("(?m)^recorded =.*", "recorded = recorded")
                    .replace(
                            "texts = ",
                            "texts = "
                                    + HOUSE.resolve("switch").toAbsolutePath().normalize() + "/")
                    .replace("127.0.0.2:5060", CARRIER + ":" + carrier)
                    .replace("127.0.0.3:5060", POLICE + ":" + police);
            return own + """

                    # the switch calls itself here, so that both ends of a call are ours
                    [trunk loop]
                    address = 127.0.0.1:%d
                    numbers = 12345
                    codecs = alaw
                    """.formatted(sip);
        }

        public Path folder() {
            return folder;
        }

        public int sip() {
            return sip;
        }

        public int http() {
            return http;
        }

        public int police() {
            return police;
        }

        /** Where numbers outside are answered. */
        public int carrier() {
            return carrier;
        }

        AriSettings settings() {
            return settings(http);
        }

        /** Over another port, such as that of a {@link Forwarder}. */
        AriSettings settings(int port) {
            return new AriSettings(
                    URI.create("http://127.0.0.1:" + port + "/ari"),
                    APP,
                    password("ari"),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));
        }

        public String password(String whose) {
            Properties passwords = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve("passwords"))) {
                passwords.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return passwords.getProperty(whose);
        }

        public long pid() throws IOException {
            return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        }

        /** Not stopped: gone from one moment to the next. */
        public void kill() throws IOException {
            ProcessHandle asterisk = ProcessHandle.of(pid()).orElseThrow();
            asterisk.destroyForcibly();
            asterisk.onExit().join();
        }

        public void run(String command) {
            String said;
            int code;
            try {
                Path log = folder.resolve("said");
                ProcessBuilder builder = new ProcessBuilder(
                        HOUSE.resolve("bin/xinqiao")
                                .toAbsolutePath()
                                .normalize()
                                .toString(),
                        "switch",
                        command,
                        "--data",
                        folder.toString(),
                        "--conf",
                        folder.resolve("switch.conf").toString());
                Process process = builder.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                if (!process.waitFor(3, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                }
                code = process.waitFor();
                said = Files.readString(log);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            if (code == OUT_OF_REACH) {
                throw new TestAbortedException("取不到 Debian 的软件包，跳过真实通话测试。 real calls are not tested: " + said);
            }
            assertThat(code).as(said).isZero();
        }

        private void stop() {
            run("stop");
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }

        private static boolean onPath(String program) {
            return Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }

    /** Free for TCP and UDP, on all of loopback. */
    public static int freePort() {
        while (true) {
            try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                    DatagramSocket udp = new DatagramSocket(tcp.getLocalPort())) {
                return udp.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
