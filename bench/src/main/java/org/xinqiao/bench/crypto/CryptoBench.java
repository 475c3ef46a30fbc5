package org.xinqiao.bench.crypto;

import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** 加解密基准程序: fields sealed, opened and hashed per second under each suite, as one JSON line at the end. */
public final class CryptoBench {

    private CryptoBench() {}

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(CryptoBenchmark.class.getName())
                .shouldFailOnError(true)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .build();
        String figures =
                new Runner(options).run().stream().map(CryptoBench::figure).collect(Collectors.joining(", "));
        System.out.println("{\"bench\": \"crypto\", \"unit\": \"fields/s\", " + figures + "}");
    }

    private static String figure(RunResult result) {
        return String.format(
                Locale.ROOT,
                "\"%s.%s\": %.0f",
                result.getParams().getParam("suite").toLowerCase(Locale.ROOT),
                result.getPrimaryResult().getLabel(),
                result.getPrimaryResult().getScore());
    }
}
