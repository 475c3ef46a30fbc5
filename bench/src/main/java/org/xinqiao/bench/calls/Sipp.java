package org.xinqiao.bench.calls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 呼叫发生器: sipp under one scenario, and what it counted. */
record Sipp(Process process, Path folder) implements AutoCloseable {

    private static final String COUNTS = "counts.csv";

    /**
     * @param scenario the name of a file among the resources
     * @param words    what stands in the scenario for what
     */
    static Sipp start(Path folder, String scenario, Map<String, String> words, List<String> arguments)
            throws IOException {
        Path mine = Files.createTempDirectory(folder, scenario);
        String steps;
        try (InputStream in =
                Objects.requireNonNull(Sipp.class.getResourceAsStream("/" + scenario + ".xml"), scenario)) {
            steps = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            steps = steps.replace(word.getKey(), word.getValue());
        }
        Path file = Files.writeString(mine.resolve(scenario + ".xml"), steps);
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", file.toString(), "-nostdin"));
        command.addAll(List.of("-trace_stat", "-stf", COUNTS, "-fd", "1"));
        command.addAll(
                List.of("-trace_err", "-error_file", mine.resolve("errors").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(mine.toFile())
                .redirectErrorStream(true)
                .redirectOutput(mine.resolve("said").toFile())
                .start();
        return new Sipp(process, mine);
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Calls that went otherwise than the scenario says. */
    int failed() throws IOException {
        return count("FailedCall(C)");
    }

    private int count(String column) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(COUNTS));
        int at = List.of(lines.getFirst().split(";")).indexOf(column);
        return Integer.parseInt(lines.getLast().split(";")[at]);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
