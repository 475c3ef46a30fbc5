package org.xinqiao.engines.hanyu.classify;

import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

/** 画像: what a model of meaning sees in a text, beside its characters. */
public interface Portraits {

    /** None: only characters count. */
    Portraits NONE = new Portraits() {
        @Override
        public float[] of(Text text) {
            return new float[0];
        }

        @Override
        public String model() {
            return "none";
        }
    };

    float[] of(Text text);

    /** Which model drew them; a classifier works only with the one it learned from. */
    String model();

    /** By the model of meaning, from the beginning of the text. */
    static Portraits by(BgeEmbedder embedder) {
        return new Portraits() {
            private static final int WINDOW = 128;
            private static final int WINDOWS = 2;

            @Override
            public float[] of(Text text) {
                return embedder.portrait(text.whole(), WINDOW, WINDOWS);
            }

            @Override
            public String model() {
                return embedder.model() + " " + WINDOWS + "x" + WINDOW;
            }
        };
    }
}
