package org.xinqiao.bench.worktime;

import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** 时限计算基准程序: runs the deadline benchmark and prints its deadlines per second as one JSON line at the end. */
public final class WorktimeBench {

    private WorktimeBench() {}

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DeadlineBenchmark.class.getName())
                .shouldFailOnError(true)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .build();
        String figures =
                new Runner(options).run().stream().map(WorktimeBench::figure).collect(Collectors.joining(", "));
        System.out.println("{\"bench\": \"worktime\", \"unit\": \"deadlines/s\", " + figures + "}");
    }

    private static String figure(RunResult result) {
        return String.format(
                Locale.ROOT,
                "\"%s\": %.0f",
                result.getPrimaryResult().getLabel(),
                result.getPrimaryResult().getScore());
    }
}
