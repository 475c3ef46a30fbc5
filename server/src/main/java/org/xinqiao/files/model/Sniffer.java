package org.xinqiao.files.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** 文件识别: whether the first bytes of a file are those of the kind that its name claims. */
public final class Sniffer {

    private static final int HEAD = 4096;

    private Sniffer() {}

    /** Whether the file is what it claims to be. */
    public static boolean confirms(FileType claimed, Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return switch (claimed) {
            case JPEG -> hex(head, 0, 0xFF, 0xD8, 0xFF);
            case PNG -> hex(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case GIF -> text(head, 0, "GIF87a") || text(head, 0, "GIF89a");
            case WEBP -> text(head, 0, "RIFF") && text(head, 8, "WEBP");
            case HEIC -> text(head, 4, "ftyphe") || text(head, 4, "ftypmif1") || text(head, 4, "ftypmsf1");
            case PDF -> text(head, 0, "%PDF-");
            case DOCX -> zipWith(head, file, "word/document.xml");
            case XLSX -> zipWith(head, file, "xl/workbook.xml");
            case PPTX -> zipWith(head, file, "ppt/presentation.xml");
            case DOC, XLS, PPT -> hex(head, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
            case MP4, M4A, QUICKTIME, THREE_GP -> text(head, 4, "ftyp") || text(head, 4, "moov");
            case WEBM, WEBM_SOUND -> hex(head, 0, 0x1A, 0x45, 0xDF, 0xA3);
            case MP3 -> text(head, 0, "ID3") || isMpegAudio(head);
            case WAV -> text(head, 0, "RIFF") && text(head, 8, "WAVE");
            case AMR -> text(head, 0, "#!AMR");
            case TEXT -> isText(head);
        };
    }

    private static boolean isMpegAudio(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2;
    }

    /** Text of any encoding of ASCII's family; control characters give other things away. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean zipWith(byte[] head, Path file, String entry) throws IOException {
        if (!hex(head, 0, 'P', 'K', 3, 4)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(entry) != null
                    && zip.stream().noneMatch(part -> part.getName().endsWith("vbaProject.bin"));
        } catch (ZipException broken) {
            return false;
        }
    }

    private static boolean text(byte[] head, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        int[] codes = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            codes[i] = wanted[i];
        }
        return hex(head, at, codes);
    }

    private static boolean hex(byte[] head, int at, int... magic) {
        if (head.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
