package org.xinqiao.engines.worktime;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** 节假日表无法读取: a table of statutory days with lines that make no sense; nothing of it is taken over. */
public final class UnreadableStatutoryDays extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<BadLine> lines;

    UnreadableStatutoryDays(List<BadLine> lines) {
        super(lines.stream().map(bad -> "line " + bad.line() + ": " + bad.en()).collect(Collectors.joining("; ")));
        this.lines = List.copyOf(lines);
    }

    public List<BadLine> lines() {
        return lines;
    }

    /**
     * 有误的一行: what is wrong with one line of the file, in both languages.
     *
     * @param line counted from 1, the header included
     */
    public record BadLine(int line, String zh, String en) implements Serializable {}
}
