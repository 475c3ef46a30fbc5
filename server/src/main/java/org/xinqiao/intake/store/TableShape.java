package org.xinqiao.intake.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.ProblemFound;

/**
 * 文件格式: how a file is to be read, found out by looking into it, never by its name.
 *
 * @param delimiter what stands between the cells of a CSV file
 */
public record TableShape(String format, String encoding, char delimiter) {

    static final String CSV = "csv";
    static final String XLSX = "xlsx";
    private static final String DELIMITERS = ",;\t";
    private static final int LONGEST_HEADER = 1 << 16;

    public boolean isWorkbook() {
        return format.equals(XLSX);
    }

    /** @throws ProblemFound for a format that is not read */
    public static TableShape of(TableFile file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(8);
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return new TableShape(XLSX, "UTF-8", ',');
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ProblemFound(IntakeProblem.OLD_EXCEL);
        }
        Charset encoding = TextEncoding.of(file);
        return new TableShape(CSV, encoding.name(), delimiter(file, encoding));
    }

    private static char delimiter(TableFile file, Charset encoding) throws IOException {
        int[] counts = new int[DELIMITERS.length()];
        try (Reader reader = new BufferedReader(new InputStreamReader(file.open(), encoding))) {
            boolean quoted = false;
            for (int i = 0, c = reader.read(); i < LONGEST_HEADER && c >= 0; i++, c = reader.read()) {
                quoted ^= c == '"';
                int which = DELIMITERS.indexOf(c);
                if (which >= 0 && !quoted) {
                    counts[which]++;
                }
                if (c == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0) {
                    break;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
