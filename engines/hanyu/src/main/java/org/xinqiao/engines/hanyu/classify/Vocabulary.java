package org.xinqiao.engines.hanyu.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 特征表: the characters and pairs that count, and how much by their rarity. */
record Vocabulary(int[] grams, float[] rarity, int longest) {

    private static final int LEAST_TEXTS = 2;

    /** @param longest how many characters of each text are read */
    static Vocabulary of(List<String> texts, int longest, int most) {
        Map<Integer, Integer> found = new HashMap<>();
        for (String text : texts) {
            Arrays.stream(Grams.of(text, longest)).distinct().forEach(gram -> found.merge(gram, 1, Integer::sum));
        }
        int[] grams = found.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_TEXTS)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(most)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] rarity = new float[grams.length];
        for (int at = 0; at < grams.length; at++) {
            rarity[at] = (float) (1 + Math.log((1.0 + texts.size()) / (1 + found.getOrDefault(grams[at], 0))));
        }
        return new Vocabulary(grams, rarity, longest);
    }

    int size() {
        return grams.length;
    }

    /** The text as a row of length {@code weight}, its places counted from {@code offset}. */
    void read(String text, int offset, float weight, Row.Builder row) {
        int[] found = Grams.of(text, longest);
        int[] places = new int[found.length];
        float[] values = new float[found.length];
        int filled = 0;
        double square = 0;
        for (int at = 0; at < found.length; ) {
            int end = at + 1;
            while (end < found.length && found[end] == found[at]) {
                end++;
            }
            int place = Arrays.binarySearch(grams, found[at]);
            if (place >= 0) {
                places[filled] = offset + place;
                values[filled] = (float) (1 + Math.log(end - at)) * rarity[place];
                square += values[filled] * values[filled];
                filled++;
            }
            at = end;
        }
        float scale = square == 0 ? 0 : (float) (weight / Math.sqrt(square));
        for (int at = 0; at < filled; at++) {
            row.add(places[at], values[at] * scale);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(longest);
        out.writeInt(grams.length);
        for (int at = 0; at < grams.length; at++) {
            out.writeInt(grams[at]);
            out.writeFloat(rarity[at]);
        }
    }

    static Vocabulary read(DataInputStream in) throws IOException {
        int longest = in.readInt();
        int[] grams = new int[in.readInt()];
        float[] rarity = new float[grams.length];
        for (int at = 0; at < grams.length; at++) {
            grams[at] = in.readInt();
            rarity[at] = in.readFloat();
        }
        return new Vocabulary(grams, rarity, longest);
    }
}
