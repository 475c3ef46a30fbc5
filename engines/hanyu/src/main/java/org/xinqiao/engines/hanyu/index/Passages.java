package org.xinqiao.engines.hanyu.index;

import java.util.ArrayList;
import java.util.List;

/** 段落: a long text in pieces that can answer by themselves: whole sentences, as many as fit, the last one said again. */
public final class Passages {

    private static final int LENGTH = 220;
    private static final String ENDS = "。！？!?；;\n";

    private Passages() {}

    /** The pieces in their order; an empty text has one. */
    public static List<String> of(String text) {
        List<String> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        String last = "";
        for (String sentence : sentences(text)) {
            if (passage.length() > last.length() && passage.length() + sentence.length() > LENGTH) {
                passages.add(passage.toString());
                passage.setLength(0);
                last = last.length() < LENGTH / 2 ? last : "";
                passage.append(last);
            }
            passage.append(sentence);
            last = sentence;
        }
        passages.add(passage.toString());
        return passages;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean ends = ENDS.indexOf(text.charAt(at)) >= 0;
            if (ends || at - from + 1 >= LENGTH || at == text.length() - 1) {
                sentences.add(text.substring(from, at + 1));
                from = at + 1;
            }
        }
        return sentences;
    }
}
