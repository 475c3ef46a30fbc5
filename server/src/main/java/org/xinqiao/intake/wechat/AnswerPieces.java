package org.xinqiao.intake.wechat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** 分条: a long answer in pieces that the platform takes each, parted where a line or a sentence ends if there is one. */
final class AnswerPieces {

    /** The platform takes 2,048 bytes at once. */
    static final int MOST_BYTES = 2000;

    private static final String ENDS = "\n。！？；.!?;";

    private AnswerPieces() {}

    /** Put together again they are the answer. */
    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = end(text, begin);
            pieces.add(text.substring(begin, end));
            begin = end;
        }
        return pieces;
    }

    private static int end(String text, int begin) {
        int bytes = 0;
        int at = begin;
        int sentence = -1;
        while (at < text.length()) {
            String sign = Character.toString(text.codePointAt(at));
            bytes += sign.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                // so late that the piece is not much shorter for it
                return sentence > begin + (at - begin) / 2 ? sentence : at;
            }
            at += sign.length();
            if (ENDS.contains(sign)) {
                sentence = at;
            }
        }
        return at;
    }
}
