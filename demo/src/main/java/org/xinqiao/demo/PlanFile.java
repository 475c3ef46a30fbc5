package org.xinqiao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 规划文件: a hand-written list the city is made from; one thing a line, words apart by spaces, # for remarks. */
public final class PlanFile {

    private PlanFile() {}

    /** All lines of a plan file as words. */
    public static List<List<String>> read(String name) {
        try (InputStream in = PlanFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no plan file " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.trim().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
