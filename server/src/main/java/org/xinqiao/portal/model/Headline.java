package org.xinqiao.portal.model;

import java.util.regex.Pattern;

/** 标题: nobody has to think of one; the first sentence of what was written does. */
public final class Headline {

    private static final int LONGEST = 30;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[。！？!?；;\\n]");

    private Headline() {}

    /** Up to thirty characters, no character of two halves cut in two. */
    public static String of(String text) {
        String whole = text.strip();
        String first = SPACE.matcher(END.split(whole, 2)[0]).replaceAll(" ").strip();
        String title = first.isEmpty() ? SPACE.matcher(whole).replaceAll(" ") : first;
        int length = title.codePointCount(0, title.length());
        return length <= LONGEST ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
