package org.xinqiao.bench.hanyu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.engines.hanyu.duplicates.Group;
import org.xinqiao.engines.hanyu.duplicates.Message;
import org.xinqiao.engines.hanyu.duplicates.NearDuplicates;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

/**
 * 重复件基准程序: {@code duplicates --file F [--least N] [--labels F] [--pairs N]}: groups the messages of a stream (columns
 * {@code id, title, text}) and prints the groups of so many at least, with their name, size and ids. With labels
 * ({@code one, other, same}, ids only) it also says how many of the labelled pairs it joined rightly; {@code --pairs N} prints
 * pairs it joined, by chance, to be read and labelled. The last line is JSON.
 */
public final class DuplicatesBench {

    private static final int LEAST = 3;

    private DuplicatesBench() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        List<Message> messages = Table.read(Table.file(options, "--file")).stream()
                .map(row -> new Message(Table.get(row, "id"), Table.get(row, "title"), Table.get(row, "text")))
                .toList();
        try (BgeEmbedder embedder = new BgeEmbedder()) {
            NearDuplicates duplicates = new NearDuplicates(embedder);
            Figures times = new Figures(messages.size());
            for (int at = 0; at < messages.size(); at++) {
                long begin = System.nanoTime();
                duplicates.like(messages.get(at), 5);
                duplicates.add(messages.get(at));
                times.put(at, System.nanoTime() - begin);
            }
            long begin = System.nanoTime();
            List<Group> groups = duplicates.groups();
            double grouping = (System.nanoTime() - begin) / 1e9;
            groups.stream()
                    .filter(group -> group.size() >= options.number("--least", LEAST))
                    .forEach(group -> System.out.printf(
                            "%3d\t%s\t%s\t%s%n", group.size(), group.place(), group.title(), group.ids()));
            Pairs pairs = Pairs.of(groups, messages.stream().map(Message::id).toList());
            pairs.sample(options.number("--pairs", 0)).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\": \"duplicates\", \"messages\": %d, \"groups\": %d, \"grouped\": %d, \"largest\": %d,"
                            + " %s, \"copies_only_grouped\": %d, \"ms_a_message\": %.2f, \"ms_p99\": %.2f, \"grouping_s\": %.1f}%n",
                    messages.size(),
                    groups.size(),
                    groups.stream().mapToInt(Group::size).sum(),
                    groups.stream().mapToInt(Group::size).max().orElse(0),
                    pairs.against(labels(options)),
                    copies(messages),
                    times.total() / Math.max(1, times.runs()),
                    times.percentile(0.99),
                    grouping);
        }
    }

    private static List<Map<String, String>> labels(Options options) throws IOException {
        String file = options.text("--labels", "");
        return file.isEmpty() || !Files.isReadable(Path.of(file)) ? List.of() : Table.read(Path.of(file));
    }

    /** The baseline: messages that say the very same. */
    private static int copies(List<Message> messages) {
        Map<String, Integer> same = new HashMap<>();
        messages.forEach(each -> same.merge(each.title() + each.body(), 1, Integer::sum));
        return same.values().stream()
                .filter(many -> many > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
