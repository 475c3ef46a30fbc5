package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.ProblemFound;

/**
 * 工作簿的大小: what a workbook unfolds to, counted before anything is made of it. A small file may unfold into a huge one,
 * whatever sizes it claims.
 */
final class WorkbookSize {

    private static final long LARGEST = 2L << 30;

    /** Texts that cells share are all kept in memory. */
    private static final long MOST_SHARED_TEXTS = 128L << 20;

    private static final int LONGEST_TEXT = 1 << 22;
    private static final int MOST_COLUMN_LETTERS = 3;
    private static final int BUFFER = 1 << 16;
    private static final byte[] CELL_NAME = {' ', 'r', '=', '"'};

    private final byte[] buffer = new byte[BUFFER];
    private long unfolded;

    private WorkbookSize() {}

    /**
     * Counts it all.
     *
     * @throws ProblemFound with {@link IntakeProblem#NOT_A_TABLE} for another kind of file and
     *     {@link IntakeProblem#TOO_BIG_WORKBOOK} for one that could not be read in bounded memory
     */
    static long check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .toList();
            if (parts.stream().noneMatch(part -> part.getName().endsWith("workbook.xml"))) {
                throw new ProblemFound(IntakeProblem.NOT_A_TABLE);
            }
            WorkbookSize size = new WorkbookSize();
            for (ZipEntry part : parts) {
                boolean isShared = part.getName().endsWith("sharedStrings.xml");
                try (InputStream in = zip.getInputStream(part)) {
                    size.unfold(in, isShared ? MOST_SHARED_TEXTS : LARGEST);
                }
            }
            return size.unfolded;
        }
    }

    private void unfold(InputStream in, long most) throws IOException {
        long part = 0;
        Content content = new Content();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            part += count;
            unfolded += count;
            if (part > most || unfolded > LARGEST) {
                throw new ProblemFound(IntakeProblem.TOO_BIG_WORKBOOK);
            }
            for (int i = 0; i < count; i++) {
                content.see(buffer[i]);
            }
        }
    }

    /** 内容: watches for a text that never ends and for columns that no spreadsheet has. */
    private static final class Content {

        private int text;
        private int named;
        private int letters;

        private void see(byte next) {
            text = next == '<' ? 0 : text + 1;
            if (named == CELL_NAME.length && next >= 'A' && next <= 'Z') {
                letters++;
            } else {
                letters = 0;
                named = named < CELL_NAME.length && next == CELL_NAME[named] ? named + 1 : next == ' ' ? 1 : 0;
            }
            if (text > LONGEST_TEXT || letters > MOST_COLUMN_LETTERS) {
                throw new ProblemFound(IntakeProblem.TOO_BIG_WORKBOOK);
            }
        }
    }
}
