package org.xinqiao.bench.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * 造出的文件: a CSV file of cases as a message board would hand it over; the same rows for the same tag, however many.
 *
 * @param tag what its source ids begin with
 * @param callers whether names and phone numbers stand in it
 */
record MadeFile(String tag, int rows, boolean callers) {

    private static final List<String> PLACES = List.of("滨河路口", "丁香花园小区", "第三中学门前", "老城菜市场", "火车站广场", "城北公园");
    private static final List<String> TROUBLES =
            List.of("路灯不亮", "污水外溢", "夜间施工噪声扰民", "垃圾多日无人清运", "暖气温度不达标", "井盖缺失", "公交车长时间不来");
    private static final List<String> WISHES = List.of("希望尽快派人处理", "请告知处理时限", "此前反映过一次没有结果", "老人孩子出行很不安全");
    private static final List<String> KINDS = List.of("投诉", "求助", "咨询", "建议");
    private static final long SEED = 12345;

    /** One row as it stands in the file. */
    record Line(String id, String title, String text, String kind, String address, String name, String phone) {

        String csv(boolean callers) {
            String plain = String.join(",", id, title, '"' + text + '"', kind, address);
            return callers ? plain + "," + name + "," + phone : plain;
        }
    }

    void writeTo(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("编号,标题,内容,诉求类型,地址" + (callers ? ",姓名,电话" : "") + "\n");
            each(line -> write(out, line.csv(callers) + "\n"));
        }
    }

    /** Hands over row after row. */
    void each(Consumer<Line> taker) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < rows; i++) {
            String place = of(PLACES, random);
            String trouble = of(TROUBLES, random);
            String text = place + "附近" + trouble + "，已持续" + random.nextInt(1, 90) + "天，" + of(WISHES, random) + "，"
                    + of(WISHES, random) + "。";
            String phone = "139%08d".formatted(random.nextInt(0, 100_000_000));
            taker.accept(new Line(
                    tag + "-" + i, place + trouble, text, of(KINDS, random), place + (i % 300) + "号", "市民" + i, phone));
        }
    }

    private static String of(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
