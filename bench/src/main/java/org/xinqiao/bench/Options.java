package org.xinqiao.bench;

import java.util.List;

/** 命令行选项: {@code --name value} pairs and bare {@code --name} switches. */
public record Options(List<String> words) {

    public Options {
        words = List.copyOf(words);
    }

    public static Options of(String[] args) {
        return new Options(List.of(args));
    }

    /** What stands behind that name. */
    public String text(String name, String otherwise) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : otherwise;
    }

    /** The number behind that name. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    public boolean has(String name) {
        return words.contains(name);
    }
}
