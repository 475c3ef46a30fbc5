package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.ProblemFound;

/** 编码识别: which characters the bytes of a text file mean. The whole file is asked, since a Chinese word may come late. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char UNKNOWN = '\uFFFD';
    private static final int HEAD = 1 << 12;
    private static final int BUFFER = 1 << 16;
    private static final int FEW = 3;

    private TextEncoding() {}

    /** @throws ProblemFound with {@link IntakeProblem#NOT_A_TABLE} for what is no text */
    static Charset of(TableFile file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        Optional<Charset> wide = wide(head);
        Charset charset = wide.isPresent() ? wide.get() : narrow(file);
        if (!isText(new String(head, charset))) {
            throw new ProblemFound(IntakeProblem.NOT_A_TABLE);
        }
        return charset;
    }

    /** UTF-16, by its mark, or by the zeros that stand beside every comma. */
    private static Optional<Charset> wide(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int few = head.length / 50;
        if (zeros[1] > few && zeros[0] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[0] > few && zeros[1] == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-8 or GB18030 without a fault, else the one with fewer. */
    private static Charset narrow(TableFile file) throws IOException {
        if (isWhole(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        boolean isGb = isWhole(file, GB18030) || faults(file, GB18030) < faults(file, StandardCharsets.UTF_8);
        return isGb ? GB18030 : StandardCharsets.UTF_8;
    }

    private static boolean isWhole(TableFile file, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(file.open(), strict)) {
            char[] buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static long faults(TableFile file, Charset charset) throws IOException {
        long faults = 0;
        try (Reader reader = new InputStreamReader(file.open(), charset)) {
            char[] buffer = new char[BUFFER];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    faults += buffer[i] == UNKNOWN ? 1 : 0;
                }
            }
        }
        return faults;
    }

    /** A stray sign may be in any text; pictures and programs are full of them. */
    private static boolean isText(String head) {
        long strange = head.chars()
                .filter(c -> c == UNKNOWN || Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        return strange <= FEW + head.length() / 50;
    }
}
