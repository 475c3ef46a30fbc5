package org.xinqiao.organisation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * 按名检索: finds things by any of their names while somebody types: whole name first, then beginnings, then
 * parts, then letters in order; among equals the shorter name, then the order in which they were given.
 */
public final class NameSearch<T extends Object> {

    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Entry<T>> entries = new ArrayList<>();

    /** Gives {@code thing} its names: words, codes, first letters. */
    public void add(T thing, List<String> names) {
        entries.add(new Entry<>(
                thing,
                names.stream()
                        .map(NameSearch::plain)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList()));
    }

    /** The best {@code limit} of those that are {@code wanted}. */
    public List<T> find(String words, int limit, Predicate<T> wanted) {
        String sought = plain(words);
        if (sought.isEmpty()) {
            return entries.stream()
                    .map(Entry::thing)
                    .filter(wanted)
                    .limit(limit)
                    .toList();
        }
        return entries.stream()
                .filter(entry -> wanted.test(entry.thing()))
                .map(entry -> new Hit<>(entry.thing(), entry.distance(sought)))
                .filter(hit -> hit.distance() != NO_MATCH)
                .sorted(Comparator.comparingInt(Hit::distance))
                .limit(limit)
                .map(Hit::thing)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}　·]+", "");
    }

    private record Hit<T>(T thing, int distance) {}

    private record Entry<T>(T thing, List<String> names) {

        int distance(String sought) {
            int best = NO_MATCH;
            for (String name : names) {
                best = Math.min(best, distance(name, sought));
            }
            return best;
        }

        private static int distance(String name, String sought) {
            if (name.equals(sought)) {
                return 0;
            }
            if (name.startsWith(sought)) {
                return 1_000 + name.length();
            }
            if (name.contains(sought)) {
                return 2_000 + name.length();
            }
            return sought.length() > 1 && inOrder(name, sought) ? 3_000 + name.length() : NO_MATCH;
        }

        private static boolean inOrder(String name, String sought) {
            int next = 0;
            for (int i = 0; i < name.length() && next < sought.length(); i++) {
                if (name.charAt(i) == sought.charAt(next)) {
                    next++;
                }
            }
            return next == sought.length();
        }
    }
}
