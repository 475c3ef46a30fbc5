package org.xinqiao.bench.calls;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.xinqiao.engines.ari.AriSettings;

/** 受测交换机: a real switch on free ports, got and started by bin/xinqiao as an operator would, with the house's settings. */
record MeasuredSwitch(Path folder, Path script) implements AutoCloseable {

    /** Calls at once and the legs of their seats, and what each needs besides. */
    private static final int MOST_CHANNELS = 4000;

    static MeasuredSwitch start(Path folder, Path house) throws IOException, InterruptedException {
        return start(folder, house, List.of());
    }

    /** @param phones the extensions of telephones there are besides the usual ones */
    static MeasuredSwitch start(Path folder, Path house, List<String> phones) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String conf = Files.readString(house.resolve("switch/switch.conf"))
                .replaceAll("(?m)^(sip|http) = .*", "$1 = free")
                .replaceAll("(?m)^rtp = .*", "rtp = 20000-29999")
                .replaceAll("(?m)^max-channels = .*", "max-channels = " + MOST_CHANNELS)
                .replaceAll("(?m)^(phone = .*)", "$1 " + String.join(" ", phones))
                .replace("texts = ", "texts = " + house.resolve("switch") + "/");
        Files.writeString(folder.resolve("switch.conf"), conf);
        MeasuredSwitch started = new MeasuredSwitch(folder, house.resolve("bin/xinqiao"));
        if (started.run("start") != 0) {
            throw new IOException("the switch does not start");
        }
        return started;
    }

    /** Where SIP is spoken. */
    String sip() throws IOException {
        return read("connection").getProperty("sip");
    }

    AriSettings settings() throws IOException {
        return AriSettings.of(ari(), app(), password("ari"));
    }

    URI ari() throws IOException {
        return URI.create(read("connection").getProperty("ari"));
    }

    String app() throws IOException {
        return read("connection").getProperty("app");
    }

    /** @param whose {@code ari}, or a seat's: {@code seat-1001} */
    String password(String whose) throws IOException {
        return read("passwords").getProperty(whose);
    }

    /** Seconds of one core that it has used so far. */
    double seconds() throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(used -> used.toMillis() / 1000.0)
                .orElse(0.0);
    }

    private Properties read(String file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            read.load(reader);
        }
        return read;
    }

    private int run(String command) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        script.toString(),
                        "switch",
                        command,
                        "--data",
                        folder.toString(),
                        "--conf",
                        folder.resolve("switch.conf").toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("stop");
    }
}
