package org.xinqiao.intake.model;

/**
 * 表格单元: keeps a spreadsheet from taking text for a formula. What begins like one gets a leading quotation mark on its
 * way out and loses it on its way back in.
 */
public final class SafeCell {

    private static final String BEGINNINGS = "=+-@\t\r'";

    private SafeCell() {}

    public static String out(String cell) {
        return !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    public static String in(String cell) {
        boolean isQuoted = cell.length() > 1 && cell.charAt(0) == '\'' && BEGINNINGS.indexOf(cell.charAt(1)) >= 0;
        return isQuoted ? cell.substring(1) : cell;
    }
}
