package org.xinqiao.supervision.model;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * 照片指纹: 64 bits of a picture, each whether a spot is brighter than its right neighbour in a grey picture of 9 by 8 spots
 * (a difference hash). It outlasts another encoding, another size and another quality; a crop or a turn it does not.
 */
public final class PhotoPrint {

    /** Up to so many different bits two pictures count as the same; other pictures differ in about 32. */
    public static final int SAME = 4;

    private static final int WIDTH = 9;
    private static final int HEIGHT = 8;
    /** Fewer spots that differ from their neighbours say nothing: a wall, a sheet of paper. */
    private static final int LEAST = 8;
    /** A step in brightness that is no more than noise. */
    private static final int NOISE = 2;
    /** A picture is read no larger than about this on its long side. */
    private static final int LARGE = 1600;
    /** What claims to be larger than this many spots is not opened. */
    private static final long BOMB = 200_000_000L;

    private static final int[] BANDS = {13, 13, 13, 13, 12};

    private PhotoPrint() {}

    /** The print of a picture; empty where it cannot be read or is too flat. */
    public static OptionalLong of(InputStream bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return OptionalLong.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException broken) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > BOMB) {
            return OptionalLong.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LARGE);
        param.setSourceSubsampling(step, step, 0, 0);
        return of(reader.read(0, param));
    }

    static OptionalLong of(BufferedImage picture) {
        int[][] grey = grey(picture);
        long print = 0;
        int differing = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH - 1; x++) {
                int step = grey[y][x] - grey[y][x + 1];
                differing += Math.abs(step) > NOISE ? 1 : 0;
                print = print << 1 | (step > 0 ? 1 : 0);
            }
        }
        return differing < LEAST ? OptionalLong.empty() : OptionalLong.of(print);
    }

    /** The mean of each spot, in which every point of the picture has a part. */
    private static int[][] grey(BufferedImage picture) {
        int wide = picture.getWidth();
        int high = picture.getHeight();
        long[][] sum = new long[HEIGHT][WIDTH];
        int[][] count = new int[HEIGHT][WIDTH];
        int[] line = new int[wide];
        for (int y = 0; y < high; y++) {
            picture.getRGB(0, y, wide, 1, line, 0, wide);
            int row = y * HEIGHT / high;
            for (int x = 0; x < wide; x++) {
                int column = x * WIDTH / wide;
                int rgb = line[x];
                sum[row][column] += 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
                count[row][column]++;
            }
        }
        int[][] grey = new int[HEIGHT][WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grey[y][x] = (int) (sum[y][x] / (1000L * Math.max(1, count[y][x])));
            }
        }
        return grey;
    }

    /** In how many bits two prints differ. */
    public static int apart(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** The five parts of a print, each told from those at other places: with at most four bits different one is the same. */
    public static List<Integer> bands(long print) {
        List<Integer> bands = new ArrayList<>();
        int from = 0;
        for (int which = 0; which < BANDS.length; which++) {
            long part = print >>> from & (1L << BANDS[which]) - 1;
            bands.add(which << 16 | (int) part);
            from += BANDS[which];
        }
        return List.copyOf(bands);
    }
}
