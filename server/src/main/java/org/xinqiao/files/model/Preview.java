package org.xinqiao.files.model;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** 缩略图: a small JPEG of a picture, the right way up; none of what this machine cannot read, or should not try to. */
public final class Preview {

    /** 最长边. */
    public static final int LONGEST = 480;

    /** Beyond that, it is an attack or a poster for a wall. */
    private static final long MOST_PIXELS = 120_000_000;

    private Preview() {}

    /** Of a file whose kind has been confirmed and that has been stripped. */
    public static Optional<byte[]> of(FileType type, Path file) throws IOException {
        return switch (type) {
            case JPEG -> small(file, JpegStripping.orientationOf(file));
            case PNG, GIF, WEBP -> small(file, 1);
            case HEIC, PDF, DOCX, XLSX, PPTX, DOC, XLS, PPT -> Optional.empty();
            case MP4, QUICKTIME, WEBM, WEBM_SOUND, THREE_GP, MP3, M4A, WAV, AMR, TEXT -> Optional.empty();
        };
    }

    private static Optional<byte[]> small(Path file, int orientation) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader).map(picture -> jpeg(upright(picture, orientation)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            // what a browser may still show: it is kept, without a small picture
            return Optional.empty();
        }
    }

    /** Only every so many lines and columns are read, so that a large picture takes little memory. */
    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, param));
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale = Math.min(1, LONGEST / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean lies = orientation >= 5;
        BufferedImage small =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setTransform(turn(orientation, width, height));
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /** The eight ways in which a camera is held (Exif 2.3, orientation). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
