package org.xinqiao.engines.hanyu.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * 特征: turns texts into rows, as was learned from the texts of the training. The beginning of a text counts once more by itself:
 * a title, or the sentence that says what it is about.
 *
 * @param mean of the portraits
 * @param scale by which each number of a portrait is brought to the same spread
 */
record Features(Vocabulary whole, Vocabulary head, float[] mean, float[] scale) {

    private static final int LONGEST = 4_000;
    private static final int HEAD = 40;
    private static final float HEAD_WEIGHT = 0.5f;
    private static final float PORTRAIT_WEIGHT = 0.3f;

    /** @param most how many characters and pairs may count */
    static Features of(List<Text> texts, List<float[]> portraits, int most) {
        List<String> wholes = texts.stream().map(Text::whole).toList();
        int dimensions = portraits.getFirst().length;
        float[] mean = new float[dimensions];
        float[] scale = new float[dimensions];
        for (int at = 0; at < dimensions; at++) {
            double sum = 0;
            double square = 0;
            for (float[] portrait : portraits) {
                sum += portrait[at];
                square += portrait[at] * portrait[at];
            }
            double average = sum / portraits.size();
            double spread = Math.sqrt(Math.max(1e-12, square / portraits.size() - average * average));
            mean[at] = (float) average;
            scale[at] = (float) (PORTRAIT_WEIGHT / (spread * Math.sqrt(dimensions)));
        }
        return new Features(Vocabulary.of(wholes, LONGEST, most), Vocabulary.of(wholes, HEAD, most / 2), mean, scale);
    }

    /** How many weights a class has. */
    int size() {
        return whole.size() + head.size() + mean.length + 1;
    }

    Row row(Text text, float[] portrait) {
        Row.Builder row = new Row.Builder();
        whole.read(text.whole(), 0, 1, row);
        head.read(text.whole(), whole.size(), HEAD_WEIGHT, row);
        float[] scaled = new float[mean.length];
        for (int at = 0; at < mean.length; at++) {
            scaled[at] = (portrait[at] - mean[at]) * scale[at];
        }
        return row.build(scaled);
    }

    void write(DataOutputStream out) throws IOException {
        whole.write(out);
        head.write(out);
        out.writeInt(mean.length);
        for (int at = 0; at < mean.length; at++) {
            out.writeFloat(mean[at]);
            out.writeFloat(scale[at]);
        }
    }

    static Features read(DataInputStream in) throws IOException {
        Vocabulary whole = Vocabulary.read(in);
        Vocabulary head = Vocabulary.read(in);
        float[] mean = new float[in.readInt()];
        float[] scale = new float[mean.length];
        for (int at = 0; at < mean.length; at++) {
            mean[at] = in.readFloat();
            scale[at] = in.readFloat();
        }
        return new Features(whole, head, mean, scale);
    }
}
