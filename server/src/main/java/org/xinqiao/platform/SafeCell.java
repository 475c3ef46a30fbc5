package org.xinqiao.platform;

/**
 * 表格单元: keeps a spreadsheet from taking text for a formula. What begins like one, blanks aside, gets a leading
 * quotation mark on its way out and loses it on its way back in.
 */
public final class SafeCell {

    /** Full-width signs too: some spreadsheets take them for the plain ones. */
    private static final String BEGINNINGS = "=+-@＝＋－＠'";

    private SafeCell() {}

    public static String out(String cell) {
        return isLikeAFormula(cell) ? "'" + cell : cell;
    }

    public static String in(String cell) {
        return cell.startsWith("'") && isLikeAFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isLikeAFormula(String cell) {
        String shown = cell.strip();
        return !shown.isEmpty() && BEGINNINGS.indexOf(shown.charAt(0)) >= 0;
    }
}
