package org.xinqiao.engines.hanyu.classify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.xinqiao.engines.hanyu.Normaliser;

/** 字与字对: the characters of a text and each two neighbours, as numbers; blanks do not count. */
final class Grams {

    private Grams() {}

    /** In ascending order, as often as they stand there. */
    static int[] of(String text, int longest) {
        String normal = Normaliser.normal(text).replace(" ", "");
        String read = normal.substring(0, Math.min(normal.length(), longest));
        int[] grams = IntStream.concat(
                        read.chars(),
                        IntStream.range(1, read.length()).map(at -> read.charAt(at - 1) << 16 | read.charAt(at)))
                .toArray();
        Arrays.sort(grams);
        return grams;
    }
}
