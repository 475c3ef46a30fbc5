package org.xinqiao.files.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 去除元数据: what a camera or telephone writes into a picture besides the picture stays behind: where it was taken, when, with
 * whose device, an earlier version in small, and whatever is glued to its end. What is left shows the same picture, the
 * right way up.
 */
public final class Stripping {

    private Stripping() {}

    /** Whether there is anything of the kind in such files that is taken out. */
    public static boolean concerns(FileType type) {
        return switch (type) {
            case JPEG, PNG, WEBP, HEIC, MP4, QUICKTIME, THREE_GP, M4A, WEBM, WEBM_SOUND -> true;
            case GIF, PDF, DOCX, XLSX, PPTX, DOC, XLS, PPT, MP3, WAV, AMR, TEXT -> false;
        };
    }

    /**
     * Writes the file without what is to stay behind. What breaks off in the middle is written as far as it goes.
     *
     * @throws Unstrippable for a picture out of which it cannot be taken
     */
    public static void strip(FileType type, Path file, OutputStream to) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            DataOutputStream out = new DataOutputStream(to);
            switch (type) {
                case JPEG -> new JpegStripping(in, out).run();
                case PNG -> PngStripping.run(in, out);
                case WEBP -> WebpStripping.run(file, in, out);
                case HEIC -> HeicStripping.run(file, out);
                case MP4, QUICKTIME, THREE_GP, M4A -> new FilmStripping(in, out).run(Files.size(file));
                case WEBM, WEBM_SOUND -> new MatroskaStripping(in, out).run();
                case GIF, PDF, DOCX, XLSX, PPTX, DOC, XLS, PPT, MP3, WAV, AMR, TEXT -> in.transferTo(out);
            }
            out.flush();
        }
    }
}
