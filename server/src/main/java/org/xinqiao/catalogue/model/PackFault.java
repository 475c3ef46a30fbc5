package org.xinqiao.catalogue.model;

/**
 * 规则包差错: what is wrong in a file of a pack, where, and what to do.
 *
 * @param line counted from 1, the first being the names of the columns; 0 for the file as a whole
 * @param column the name of the column; empty for the line as a whole
 */
public record PackFault(PackFile file, int line, String column, String zh, String en) {

    /** {@code limits.csv:7: …}, as compilers say it. */
    public String place() {
        return line == 0 ? file.fileName() : file.fileName() + ":" + line;
    }
}
