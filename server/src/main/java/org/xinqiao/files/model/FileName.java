package org.xinqiao.files.model;

/** 文件名: a name that is safe to keep and to send: without folders, without control characters, not too long. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "file";

    private FileName() {}

    /** The last part of what a browser sent as the name. */
    public static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        String name = last.isEmpty() || last.startsWith(".") ? NAMELESS + last : last;
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
