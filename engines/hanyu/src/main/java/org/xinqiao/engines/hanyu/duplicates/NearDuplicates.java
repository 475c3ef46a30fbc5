package org.xinqiao.engines.hanyu.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.hanyu.embed.Embedder;

/**
 * 近似重复: knows messages of some time, finds for a new one those about the same matter, and puts all into groups.
 * Two are alike by the rare things they both name (a place, a company) and by what they mean; neither is enough alone.
 * To be used by one thread at a time.
 */
public final class NearDuplicates {

    /** From this likeness on two messages are mostly about the same matter. */
    public static final double SAME = 0.36;

    private static final double WORDS = 0.7;
    private static final double MEANING = 0.9;
    /** Any two letters to an office mean the same so far. */
    private static final double ANYBODY = 0.567;

    private static final int MEANT = 250;
    private static final int MOST_NEIGHBOURS = 200;
    /** What is said in more messages than that share is no name. */
    private static final double COMMON = 0.05;

    private static final int SELDOM = 20;
    private static final double LEAST_WORDS = 0.02;
    private static final double STALE = 0.02;

    private final Embedder embedder;
    private final Postings postings = new Postings();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By their numbers; nothing where a message was forgotten. */
    private final List<@Nullable Known> all = new ArrayList<>();

    private int lengthsOf;

    private static final class Known {

        private final Message message;
        private final Shingles shingles;
        private final float[] meaning;
        private double length;

        private Known(Message message, Shingles shingles, float[] meaning) {
            this.message = message;
            this.shingles = shingles;
            this.meaning = meaning;
        }
    }

    private record Neighbour(int number, Known known, double score) {}

    public NearDuplicates(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Takes a message in; one of the same id is replaced. */
    public void add(Message message) {
        remove(message.id());
        Known taken = read(message);
        int number = all.size();
        all.add(taken);
        numbers.put(message.id(), number);
        postings.add(number, taken.shingles);
        taken.length = postings.length(taken.shingles, size());
    }

    /** Rarity changes slowly: only when there are noticeably more messages or fewer, and somebody asks. */
    private void measureStale() {
        if (Math.abs(size() - lengthsOf) > STALE * lengthsOf) {
            measureAll();
        }
    }

    private void measureAll() {
        lengthsOf = size();
        for (Known each : all) {
            if (each != null) {
                each.length = postings.length(each.shingles, size());
            }
        }
    }

    /** Forgets a message: it is too old, or was withdrawn. */
    public void remove(String id) {
        Integer number = numbers.remove(id);
        Known gone = number == null ? null : all.set(number, null);
        if (number != null && gone != null) {
            postings.remove(number, gone.shingles);
        }
    }

    public int size() {
        return numbers.size();
    }

    /** Those most like a message, the most alike first; never itself. */
    public List<Likeness> like(Message message, int limit) {
        measureStale();
        return neighbours(read(message), limit).stream()
                .map(each -> new Likeness(
                        each.known.message.id(), each.score, Shared.longest(message.title(), each.known.message)))
                .toList();
    }

    /** All messages that are not alone, the largest group first. */
    public List<Group> groups() {
        measureAll();
        Linkage linkage = new Linkage(all.size());
        for (int at = 0; at < all.size(); at++) {
            Known each = all.get(at);
            int number = at;
            if (each != null) {
                neighbours(each, MOST_NEIGHBOURS).forEach(other -> linkage.join(number, other.number, other.score));
            }
        }
        return linkage.clusters(SAME).stream()
                .filter(cluster -> cluster.size() > 1)
                .map(cluster -> group(known(cluster)))
                .sorted(Comparator.comparingInt(Group::size).reversed())
                .toList();
    }

    private List<Known> known(List<Integer> cluster) {
        List<Known> members = new ArrayList<>();
        for (int number : cluster.stream().sorted().toList()) {
            Known each = all.get(number);
            if (each != null) {
                members.add(each);
            }
        }
        return members;
    }

    private static Group group(List<Known> members) {
        Known middle = members.stream()
                .max(Comparator.comparingDouble(each -> members.stream()
                        .mapToDouble(other -> Embedder.likeness(each.meaning, other.meaning))
                        .sum()))
                .orElseThrow();
        List<Message> messages = members.stream().map(each -> each.message).toList();
        return new Group(
                middle.message.title(),
                Shared.name(messages),
                messages.stream().map(Message::id).toList());
    }

    private Known read(Message message) {
        String beginning = message.title() + "。" + message.body();
        return new Known(
                message,
                Shingles.of(message),
                embedder.embed(beginning.substring(0, Math.min(beginning.length(), MEANT))));
    }

    /** The nearest by words and meaning, of those that say something seldom said. */
    private List<Neighbour> neighbours(Known asked, int most) {
        float[] products = new float[all.size()];
        int mostSaying = (int) Math.max(SELDOM, COMMON * size());
        postings.addProducts(asked.shingles, mostSaying, size(), products);
        double length = postings.length(asked.shingles, size());
        return IntStream.range(0, products.length)
                .filter(at -> products[at] > 0)
                .mapToObj(at -> neighbour(asked, at, products[at] / length))
                .filter(each -> each != null && each.score > 0)
                .sorted(Comparator.comparingDouble(Neighbour::score).reversed())
                .limit(most)
                .toList();
    }

    private @Nullable Neighbour neighbour(Known asked, int number, double product) {
        Known other = all.get(number);
        if (other == null || other.message.id().equals(asked.message.id())) {
            return null;
        }
        double words = product / other.length;
        double near = MEANING * (Embedder.likeness(asked.meaning, other.meaning) - ANYBODY);
        double score = words > LEAST_WORDS ? Math.clamp(WORDS * words + near, 0, 1) : 0;
        return new Neighbour(number, other, score);
    }
}
