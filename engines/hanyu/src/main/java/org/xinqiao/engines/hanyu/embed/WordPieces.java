package org.xinqiao.engines.hanyu.embed;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinqiao.engines.hanyu.Normaliser;
import tools.jackson.databind.json.JsonMapper;

/** 词元: the pieces the model reads: every Chinese character by itself, other words in the longest pieces it knows. */
final class WordPieces {

    static final int BEGIN = 101;
    static final int END = 102;
    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param description the tokenizer.json that comes with a model */
    static WordPieces read(InputStream description) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        new JsonMapper()
                .readTree(description.readAllBytes())
                .path("model")
                .path("vocab")
                .properties()
                .forEach(each -> vocabulary.put(each.getKey(), each.getValue().asInt()));
        if (vocabulary.isEmpty()) {
            throw new IOException("the model came without a vocabulary");
        }
        return new WordPieces(vocabulary);
    }

    /** The pieces of a text by their numbers, without the marks of its beginning and end. */
    int[] of(String text) {
        String normal = Normaliser.normal(text);
        IntStream.Builder pieces = IntStream.builder();
        int at = 0;
        while (at < normal.length()) {
            char c = normal.charAt(at);
            int end = at + 1;
            if (isOfWord(c)) {
                while (end < normal.length() && isOfWord(normal.charAt(end))) {
                    end++;
                }
                addWord(normal.substring(at, end), pieces);
            } else if (c != ' ') {
                pieces.add(vocabulary.getOrDefault(String.valueOf(c), UNKNOWN));
            }
            at = end;
        }
        return pieces.build().toArray();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) && !Normaliser.isHan(c);
    }

    private void addWord(String word, IntStream.Builder pieces) {
        IntStream.Builder found = IntStream.builder();
        int from = 0;
        while (from < word.length()) {
            int to = word.length() > LONGEST_WORD ? from : word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
                to -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                pieces.add(UNKNOWN);
                return;
            }
            found.add(piece);
            from = to;
        }
        found.build().forEach(pieces::add);
    }
}
