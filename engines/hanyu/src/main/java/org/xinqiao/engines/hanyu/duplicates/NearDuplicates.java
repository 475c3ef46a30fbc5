package org.xinqiao.engines.hanyu.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.engines.hanyu.embed.Embedder;

/**
 * 近似重复: knows messages of some time, finds for a new one those about the same matter, and puts all into groups.
 * Two are alike by the rare things they both name (a place, a company) and by what they mean; neither is enough alone.
 * To be used by one thread at a time.
 */
public final class NearDuplicates {

    /** From this likeness on two messages are mostly about the same matter. */
    public static final double SAME = 0.33;

    private static final double WORDS = 0.7;
    private static final double MEANING = 0.3;
    private static final int MEANT = 250;
    private static final int MOST_NEIGHBOURS = 200;
    /** What is said in more messages than that share is no name. */
    private static final double COMMON = 0.05;

    private static final int SELDOM = 20;
    private static final double LEAST_WORDS = 0.02;
    private static final double STALE = 0.02;

    private final Embedder embedder;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, List<Known>> saying = new HashMap<>();
    private final Map<Known, Double> lengths = new HashMap<>();
    private int lengthsOf;

    /** Compared by being the same one: two messages are never equal. */
    private static final class Known {

        private final Message message;
        private final Map<String, Integer> shingles;
        private final float[] meaning;

        private Known(Message message, Map<String, Integer> shingles, float[] meaning) {
            this.message = message;
            this.shingles = shingles;
            this.meaning = meaning;
        }
    }

    public NearDuplicates(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Takes a message in; one of the same id is replaced. */
    public void add(Message message) {
        remove(message.id());
        Known taken = read(message);
        known.put(message.id(), taken);
        taken.shingles
                .keySet()
                .forEach(each ->
                        saying.computeIfAbsent(each, _ -> new ArrayList<>()).add(taken));
    }

    /** Forgets a message: it is too old, or was withdrawn. */
    public void remove(String id) {
        Known gone = known.remove(id);
        if (gone != null) {
            lengths.remove(gone);
            gone.shingles
                    .keySet()
                    .forEach(each -> saying.computeIfPresent(each, (_, all) -> {
                        all.remove(gone);
                        return all.isEmpty() ? null : all;
                    }));
        }
    }

    public int size() {
        return known.size();
    }

    /** Those most like a message, the most alike first; never itself. */
    public List<Likeness> like(Message message, int limit) {
        Known asked = known.getOrDefault(message.id(), read(message));
        if (!asked.message.equals(message)) {
            asked = read(message);
        }
        List<Likeness> found = new ArrayList<>();
        for (Map.Entry<Known, Double> each : neighbours(asked, limit).entrySet()) {
            Message other = each.getKey().message;
            found.add(new Likeness(other.id(), each.getValue(), Shared.longest(message.title(), other)));
        }
        return found;
    }

    /** All messages that are not alone, the largest group first. */
    public List<Group> groups() {
        List<Known> all = List.copyOf(known.values());
        Map<Known, Integer> numbers = new HashMap<>();
        all.forEach(each -> numbers.put(each, numbers.size()));
        Linkage linkage = new Linkage(all.size());
        numbers.forEach((each, number) -> neighbours(each, MOST_NEIGHBOURS)
                .forEach((other, score) -> linkage.join(number, numbers.getOrDefault(other, number), score)));
        return linkage.clusters(SAME).stream()
                .filter(cluster -> cluster.size() > 1)
                .map(cluster -> group(cluster.stream().map(all::get).toList()))
                .sorted(Comparator.comparingInt(Group::size).reversed())
                .toList();
    }

    private Group group(List<Known> members) {
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
    private Map<Known, Double> neighbours(Known asked, int most) {
        Map<Known, Double> products = new HashMap<>();
        double asCommon = Math.max(SELDOM, COMMON * known.size());
        asked.shingles.forEach((shingle, times) -> {
            List<Known> others = saying.getOrDefault(shingle, List.of());
            if (others.size() <= asCommon) {
                double weight = weight(times, others.size());
                others.forEach(other -> products.merge(
                        other, weight * weight(other.shingles.getOrDefault(shingle, 0), others.size()), Double::sum));
            }
        });
        products.keySet().removeIf(other -> other.message.id().equals(asked.message.id()));
        double length = length(asked);
        Map<Known, Double> scores = new LinkedHashMap<>();
        products.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), each.getValue() / (length * length(each.getKey()))))
                .filter(each -> each.getValue() > LEAST_WORDS)
                .map(each -> Map.entry(
                        each.getKey(),
                        WORDS * each.getValue() + MEANING * Embedder.likeness(asked.meaning, each.getKey().meaning)))
                .sorted(Map.Entry.<Known, Double>comparingByValue().reversed())
                .limit(most)
                .forEach(each -> scores.put(each.getKey(), each.getValue()));
        return scores;
    }

    /** Reckoned anew when there are noticeably more messages or fewer, since rarity changes slowly. */
    private double length(Known one) {
        if (Math.abs(known.size() - lengthsOf) > STALE * lengthsOf) {
            lengths.clear();
            lengthsOf = known.size();
        }
        // of one who only asks it is reckoned for this once
        boolean isKnown = known.get(one.message.id()) == one;
        return isKnown ? lengths.computeIfAbsent(one, this::reckoned) : reckoned(one);
    }

    private double reckoned(Known one) {
        double square = 0;
        for (Map.Entry<String, Integer> each : one.shingles.entrySet()) {
            int others = saying.getOrDefault(each.getKey(), List.of()).size();
            square += Math.pow(weight(each.getValue(), others), 2);
        }
        return Math.sqrt(Math.max(square, 1e-9));
    }

    private double weight(int times, int others) {
        return times == 0 ? 0 : (1 + Math.log(times)) * (1 + Math.log((1.0 + known.size()) / (1 + others)));
    }
}
