package org.xinqiao.intake.model;

import java.util.regex.Pattern;

/** 标题: makes a title of a text that has none, and keeps both as long as a case may hold. */
public final class FirstWords {

    private static final Pattern END = Pattern.compile("[。！？!?\\n\\r]");
    private static final Pattern UNKEPT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final int TITLE = 100;
    private static final int SENTENCE = 40;
    private static final int TEXT = 5000;
    private static final String CUT = "……（来信较长，全文见会话）";

    private FirstWords() {}

    /** The title that was given, or else the first sentence. */
    public static String title(String given, String text) {
        String one = kept(given).replace('\n', ' ').strip();
        if (!one.isEmpty()) {
            return shortened(one, TITLE);
        }
        String sentence = END.split(kept(text).strip(), 2)[0].strip();
        return shortened(sentence.isEmpty() ? "（无标题）" : sentence, SENTENCE);
    }

    /** As much of the text as a case holds, and a word about the rest. */
    public static String text(String text) {
        String whole = kept(text).strip();
        return length(whole) <= TEXT ? whole : begin(whole, TEXT - length(CUT)) + CUT;
    }

    /** Without the signs that are no text: what a database cannot keep or a screen would obey. */
    public static String kept(String text) {
        return UNKEPT.matcher(text.replace("\r\n", "\n")).replaceAll("");
    }

    /** At most so many characters; one that counts as two is never halved. */
    public static String shortened(String text, int most) {
        return length(text) <= most ? text : begin(text, most - 1) + "…";
    }

    private static String begin(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
