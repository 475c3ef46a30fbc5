package org.xinqiao.bench.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 来电人: they dial 12345 over a trunk, each from a number of their own. */
final class Citizens {

    /** Where they are. */
    static final String ADDRESS = "127.0.0.2";

    private Citizens() {}

    /** So many calls at one rate, each given up or over so long after it was answered by the switch. */
    record Burst(int calls, double rate, Duration hold) {

        Duration length() {
            return Duration.ofMillis(Math.round(1000 * calls / rate));
        }
    }

    /**
     * Begins to call; INVITE to answer is timed, for whoever asks sipp for it.
     *
     * @param burst tells those of one burst from those of another
     * @param sip   where SIP is spoken
     * @param voice the port at which they hear
     */
    static Sipp call(Path folder, int burst, Burst calls, String sip, int voice, String... more) throws IOException {
        List<String> numbers = new ArrayList<>(List.of("SEQUENTIAL"));
        for (int i = 0; i < calls.calls(); i++) {
            numbers.add("139%03d%05d".formatted(burst, i));
        }
        Path file = Files.write(folder.resolve("callers-" + burst + ".csv"), numbers);
        List<String> arguments = new ArrayList<>(List.of("-i", ADDRESS, "-s", "12345", "-inf", file.toString()));
        arguments.addAll(List.of("-key", "sink", voice + "", "-m", calls.calls() + "", "-l", calls.calls() + ""));
        // a rate is so many in so many milliseconds
        arguments.addAll(List.of("-r", Math.round(calls.rate() * 100) + "", "-rp", "100000"));
        arguments.addAll(List.of(more));
        arguments.add(sip);
        return Sipp.start(folder, "calls-citizen", Map.of("HOLD", calls.hold().toMillis() + ""), arguments);
    }
}
