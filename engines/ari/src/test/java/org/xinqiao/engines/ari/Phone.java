package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** 测试电话: a telephone at the other end of the network, by sipp; its voice is a tone. */
public final class Phone implements AutoCloseable {

    /** What the numbers on the line say: none of a real person's. */
    public static final String CALLER_NUMBER = "13800138000";

    private final Process process;
    private final Path folder;

    private Phone(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** A citizen dials over the carrier's trunk. */
    public static Phone calls(String number, int hertz, Duration hold) {
        return dial("caller", TestSwitch.CARRIER, number, Map.of("HOLD", hold.toMillis() + ""), hertz);
    }

    /** The same, but presses a key after a while. */
    public static Phone callsAndPresses(char key, Duration after, int hertz, Duration hold) {
        return callsAndPresses("" + key, after, hertz, hold);
    }

    /** The same, but presses one key after another, a while between them. */
    public static Phone callsAndPresses(String keys, Duration between, int hertz, Duration hold) {
        StringBuilder presses = new StringBuilder();
        for (int i = 0; i < keys.length(); i++) {
            presses.append(steps("press.part")
                    .replace("NUMBER", i + 2 + "")
                    .replace("KEY", keys.charAt(i) + "")
                    .replace("WAIT", between.toMillis() + ""));
        }
        Map<String, String> said = Map.of("<!-- PRESS -->", presses.toString(), "HOLD", hold.toMillis() + "");
        return dial("caller", TestSwitch.CARRIER, "12345", said, hertz);
    }

    /** Somebody calls from an address that is no trunk's. */
    public static Phone strangerCalls(String number) {
        return dial("caller", TestSwitch.STRANGER, number, Map.of("HOLD", "1000"), Calling.VOICE);
    }

    /** A seat that signs in and answers after that long. */
    public static Phone answersAt(String seat, int hertz, Duration ring) {
        int port = register(seat);
        return listen("answers", TestSwitch.SEAT, port, hertz, Map.of("RING", ring.toMillis() + ""));
    }

    /** A seat that signs in and never answers. */
    public static Phone ringsAt(String seat) {
        return listen("rings", TestSwitch.SEAT, register(seat), 0, Map.of());
    }

    /** The desk of 110, at the end of the trunk to it. */
    public static Phone police(int hertz) {
        int port = TestSwitch.running().police();
        return listen("answers", TestSwitch.POLICE, port, hertz, Map.of("RING", "100"));
    }

    /** Whoever is called over the carrier's trunk. */
    public static Phone citizen(int hertz) {
        int port = TestSwitch.running().carrier();
        return listen("answers", TestSwitch.CARRIER, port, hertz, Map.of("RING", "100"));
    }

    /** The same, who presses one key after another, a while before each. */
    public static Phone citizenPresses(String keys, Duration between, int hertz) {
        StringBuilder presses = new StringBuilder();
        for (int i = 0; i < keys.length(); i++) {
            presses.append(steps("answer-press.part")
                    .replace("NUMBER", i + 2 + "")
                    .replace("KEY", keys.charAt(i) + "")
                    .replace("WAIT", between.toMillis() + ""));
        }
        Map<String, String> said = Map.of("RING", "100", "<!-- PRESS -->", presses.toString());
        int port = TestSwitch.running().carrier();
        return listen("answers-presses", TestSwitch.CARRIER, port, hertz, said);
    }

    private static int register(String seat) {
        int port = TestSwitch.freePort();
        String password = TestSwitch.running().password("seat-" + seat);
        try (Phone phone = start(
                "register",
                TestSwitch.SEAT,
                port,
                0,
                Map.of("SEAT", seat, "PASSWORD", password),
                "-s",
                seat,
                "-au",
                seat,
                remote())) {
            phone.assertDone();
        }
        return port;
    }

    private static Phone dial(String scenario, String from, String number, Map<String, String> said, int hertz) {
        return start(
                scenario,
                from,
                TestSwitch.freePort(),
                hertz,
                said,
                "-s",
                number,
                "-key",
                "caller",
                CALLER_NUMBER,
                remote());
    }

    private static Phone listen(String scenario, String at, int port, int hertz, Map<String, String> said) {
        return start(scenario, at, port, hertz, said);
    }

    private static String remote() {
        return "127.0.0.1:" + TestSwitch.running().sip();
    }

    private static Phone start(
            String scenario, String address, int port, int hertz, Map<String, String> said, String... more) {
        try {
            Path folder = Files.createTempDirectory("xq-phone");
            Path tone = Files.write(folder.resolve("tone.al"), Tones.aLaw(hertz));
            String steps = steps(scenario + ".xml").replace("TONE", tone.toString());
            for (Map.Entry<String, String> word : said.entrySet()) {
                steps = steps.replace(word.getKey(), word.getValue());
            }
            Path file = Files.writeString(folder.resolve(scenario + ".xml"), steps);
            List<String> command = new ArrayList<>(List.of("sipp", "-sf", file.toString(), "-i", address));
            command.addAll(List.of("-p", port + "", "-mp", TestSwitch.freePort() + "", "-m", "1", "-nostdin"));
            command.addAll(List.of(
                    "-trace_err", "-error_file", folder.resolve("errors").toString()));
            command.addAll(List.of(more));
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            return new Phone(process, folder);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String steps(String file) {
        try (InputStream in = Phone.class.getResourceAsStream("/phones/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Its part of the call came to its end as it should. */
    public void assertDone() {
        assertDone(10);
    }

    private void assertDone(int seconds) {
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as("the call has ended")
                    .isTrue();
            assertThat(process.exitValue()).as(this::errors).isZero();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The call was taken, be it after it has rung for a while; whoever took it hangs up in the end. */
    public void assertAnswered() {
        assertDone(40);
    }

    /** The call was turned down with that answer. */
    public void assertRefused(String answer) {
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS))
                    .as("the call has ended")
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(errors()).contains("SIP/2.0 " + answer);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String errors() {
        try {
            Path errors = folder.resolve("errors");
            return Files.exists(errors) ? Files.readString(errors) : Files.readString(folder.resolve("said"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    public boolean isUp() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            File[] files = folder.toFile().listFiles();
            Stream.of(files == null ? new File[0] : files).forEach(File::delete);
            Files.deleteIfExists(folder);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
