package org.xinqiao.engines.hanyu.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 语义向量模型: bge-small-zh v1.5, quantised; it comes as a library and is loaded (half a second, some 100 MB) when the first
 * text is read. Each call works on the core of its caller; safe for many threads.
 */
public final class BgeEmbedder implements Embedder, AutoCloseable {

    private static final String MODEL = "bge-small-zh-v1.5-q";
    private static final int DIMENSIONS = 512;
    private static final int LONGEST = 510;

    private @Nullable Loaded loaded;

    private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

    @Override
    public float[] embed(String text) {
        int[] pieces = loaded().pieces.of(text);
        return first(states(pieces, 0, Math.min(pieces.length, LONGEST)));
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String model() {
        return MODEL;
    }

    /**
     * What a classifier learns from: beside the meaning of the whole, the mean and the strongest of all characters.
     *
     * @param window how many characters are read at a time
     * @param windows how many times at most; the rest of a longer text is not read
     */
    public float[] portrait(String text, int window, int windows) {
        int[] pieces = loaded().pieces.of(text);
        Portrait portrait = new Portrait(DIMENSIONS);
        int from = 0;
        for (int at = 0; at < windows && (at == 0 || from < pieces.length); at++) {
            int to = Math.min(pieces.length, from + Math.min(window, LONGEST));
            portrait.add(states(pieces, from, to));
            from = to;
        }
        return portrait.drawn();
    }

    /** What the model makes of each piece between the marks of beginning and end. */
    private FloatBuffer states(int[] pieces, int from, int to) {
        Loaded model = loaded();
        long[] input = new long[to - from + 2];
        input[0] = WordPieces.BEGIN;
        for (int at = from; at < to; at++) {
            input[at - from + 1] = pieces[at];
        }
        input[input.length - 1] = WordPieces.END;
        long[] mask = new long[input.length];
        Arrays.fill(mask, 1);
        long[] shape = {1, input.length};
        OrtEnvironment environment = model.environment;
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[input.length]), shape);
                OrtSession.Result result = model.session.run(
                        Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException failed) {
            throw new IllegalStateException("the model did not read a text of " + (to - from) + " pieces", failed);
        }
    }

    private static float[] first(FloatBuffer states) {
        float[] point = new float[DIMENSIONS];
        states.get(0, point);
        return Portrait.ofLengthOne(point);
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static Loaded load() {
        ClassLoader loader = BgeEmbedder.class.getClassLoader();
        try (InputStream model = loader.getResourceAsStream(MODEL + ".onnx");
                InputStream tokenizer = loader.getResourceAsStream(MODEL + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (model == null || tokenizer == null) {
                throw new IOException("the library of the model " + MODEL + " is missing");
            }
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new Loaded(environment, session, WordPieces.read(tokenizer));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (OrtException failed) {
            throw new IllegalStateException("the model " + MODEL + " cannot be loaded", failed);
        }
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            try {
                loaded.session.close();
            } catch (OrtException failed) {
                throw new IllegalStateException("the model " + MODEL + " cannot be closed", failed);
            }
            loaded = null;
        }
    }
}
