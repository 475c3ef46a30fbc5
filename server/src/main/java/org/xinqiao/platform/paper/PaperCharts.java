package org.xinqiao.platform.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** 图: charts as pictures, for paper; on a screen pages draw their own of the same numbers. */
@Component
public class PaperCharts {

    static final int WIDE = 640;
    private static final int SHARP = 2;
    private static final int BAR = 22;
    private static final int COLUMNS_TALL = 170;
    private static final int FOOT = 24;
    private static final int HEAD = 18;
    private static final int MOST_NAMES = 12;
    private static final float SIZE = 11;
    private static final Color INK = new Color(0x33, 0x38, 0x40);
    private static final Color BARS = new Color(0x2f, 0x6f, 0xb3);
    private static final Color LINE = new Color(0xd5, 0xda, 0xe0);

    private final PaperFont fonts;

    public PaperCharts(PaperFont fonts) {
        this.fonts = fonts;
    }

    /** 一张图: as PNG, and how large it is meant to be shown. */
    public record Picture(byte[] png, int wide, int tall) {

        public Picture {
            png = png.clone();
        }

        @Override
        public byte[] png() {
            return png.clone();
        }
    }

    /** 一条. @param shown the amount as it is written beside it */
    public record Value(String name, double amount, String shown) {}

    /** Lying bars, one below the other, as long as they are against the longest. */
    public Picture bars(List<Value> values) {
        return drawn(values.size() * BAR + HEAD / 2, pen -> bars(pen, values, most(values)));
    }

    /** The same against what is the whole of each, as 1 is of shares. */
    public Picture bars(List<Value> values, double whole) {
        return drawn(values.size() * BAR + HEAD / 2, pen -> bars(pen, values, whole));
    }

    /** Standing columns, as of days. */
    public Picture columns(List<Value> values) {
        return drawn(COLUMNS_TALL + FOOT + HEAD, pen -> columns(pen, values));
    }

    private Picture drawn(int tall, Consumer<Pen> chart) {
        BufferedImage image = new BufferedImage(WIDE * SHARP, tall * SHARP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.scale(SHARP, SHARP);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDE, tall);
            chart.accept(new Pen(pen, fonts.drawn(SIZE), PaperFont.latin(SIZE)));
        } finally {
            pen.dispose();
        }
        return new Picture(png(image), WIDE, tall);
    }

    private static double most(List<Value> values) {
        return Math.max(1, values.stream().mapToDouble(Value::amount).max().orElse(1));
    }

    private static void bars(Pen pen, List<Value> values, double longest) {
        double names = Math.min(WIDE / 3.0, widest(pen, values.stream().map(Value::name)) + 10);
        double numbers = widest(pen, values.stream().map(Value::shown)) + 10;
        double scale = (WIDE - names - numbers) / longest;
        int top = HEAD / 4;
        for (Value each : values) {
            double base = top + BAR / 2.0 + pen.ascent() / 2.0 - 2;
            String name = cut(each.name(), pen, names - 8);
            int length = Math.max(each.amount() > 0 ? 2 : 0, (int) Math.round(each.amount() * scale));
            pen.on().setColor(BARS);
            pen.on().fillRect((int) names, top + 4, length, BAR - 8);
            pen.on().setColor(INK);
            pen.write(name, names - 8 - pen.wide(name), base);
            pen.write(each.shown(), names + length + 5, base);
            top += BAR;
        }
    }

    private static double widest(Pen pen, Stream<String> texts) {
        return texts.mapToDouble(pen::wide).max().orElse(0);
    }

    private static String cut(String name, Pen pen, double wide) {
        String shown = name;
        while (shown.length() > 2 && pen.wide(shown) > wide) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    private static void columns(Pen pen, List<Value> values) {
        double step = (double) WIDE / Math.max(1, values.size());
        double scale = COLUMNS_TALL / most(values);
        int floor = HEAD + COLUMNS_TALL;
        int each = Math.max(1, (int) Math.ceil((double) values.size() / MOST_NAMES));
        for (int at = 0; at < values.size(); at++) {
            Value value = values.get(at);
            int tall = (int) Math.round(value.amount() * scale);
            double middle = at * step + step / 2;
            pen.on().setColor(BARS);
            pen.on().fillRect((int) Math.round(at * step) + 2, floor - tall, Math.max(2, (int) step - 4), tall);
            pen.on().setColor(INK);
            if (step > pen.wide(value.shown())) {
                centred(pen, value.shown(), middle, floor - tall - 4);
            }
            if (at % each == 0) {
                centred(pen, brief(value.name()), middle, floor + FOOT - 8);
            }
        }
        pen.on().setColor(LINE);
        pen.on().drawLine(0, floor, WIDE, floor);
    }

    /** Of a day its month and day. */
    private static String brief(String name) {
        return name.matches("\\d{4}-\\d{2}-\\d{2}") ? name.substring(5) : name;
    }

    private static void centred(Pen pen, String text, double middle, int base) {
        double wide = pen.wide(text);
        pen.write(text, Math.clamp(middle - wide / 2, 0, Math.max(0, WIDE - wide)), base);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
