package org.xinqiao.engines.hanyu.duplicates;

import java.util.Arrays;
import org.xinqiao.engines.hanyu.Normaliser;

/**
 * 字片: each two and three neighbouring characters of a message as numbers, and how often each stands there. Those of the title
 * count by themselves too, since a title names what it is about.
 */
record Shingles(long[] codes, float[] times) {

    private static final int LONGEST = 400;
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final long OF_TITLE = 1L << 48;

    static Shingles of(Message message) {
        String title = Normaliser.bare(message.title());
        String body = Normaliser.bare(message.body());
        String read = body.substring(0, Math.min(body.length(), LONGEST));
        long[] all = new long[2 * (3 * title.length() + read.length())];
        int filled = add(title, 0, all, 0);
        filled = add(title, OF_TITLE, all, filled);
        filled = add(title, 0, all, filled);
        filled = add(read, 0, all, filled);
        Arrays.sort(all, 0, filled);
        return counted(all, filled);
    }

    private static int add(String text, long mark, long[] all, int from) {
        int filled = from;
        for (int at = 0; at < text.length(); at++) {
            long code = 0;
            for (int length = 1; length <= LONG && at + length <= text.length(); length++) {
                code = code << 16 | text.charAt(at + length - 1);
                if (length >= SHORT) {
                    all[filled++] = code | mark;
                }
            }
        }
        return filled;
    }

    private static Shingles counted(long[] sorted, int size) {
        long[] codes = new long[size];
        float[] times = new float[size];
        int filled = 0;
        for (int at = 0; at < size; ) {
            int end = at + 1;
            while (end < size && sorted[end] == sorted[at]) {
                end++;
            }
            codes[filled] = sorted[at];
            times[filled++] = (float) (1 + Math.log(end - at));
            at = end;
        }
        return new Shingles(Arrays.copyOf(codes, filled), Arrays.copyOf(times, filled));
    }
}
