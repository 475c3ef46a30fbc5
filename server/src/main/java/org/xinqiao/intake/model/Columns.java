package org.xinqiao.intake.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 列对应: which column means what.
 *
 * @param columns the index of the column for each target that has one
 */
public record Columns(Map<Target, Integer> columns) {

    /** The columns that our own lists of failed rows carry; they are no data. */
    public static final List<String> OF_ERRORS = List.of("行号", "错误", "error");

    public Columns {
        columns = Map.copyOf(columns);
    }

    /** What the headers themselves say. */
    public static Columns suggestedFor(List<String> headers) {
        Map<Target, Integer> found = new EnumMap<>(Target.class);
        Set<Integer> ours = ours(headers);
        for (int i = 0; i < headers.size(); i++) {
            Optional<Target> target = ours.contains(i) ? Optional.empty() : Target.named(headers.get(i));
            if (target.isPresent()) {
                found.putIfAbsent(target.get(), i);
            }
        }
        return new Columns(found);
    }

    /** The columns that a list of failed rows added, if this is one. */
    public static Set<Integer> ours(List<String> cells) {
        List<String> headers = cells.stream().map(String::strip).toList();
        return headers.containsAll(OF_ERRORS)
                ? OF_ERRORS.stream().map(headers::indexOf).collect(Collectors.toSet())
                : Set.of();
    }

    public Optional<Target> targetOf(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What stands in the row for a target; empty where the row has no such cell. */
    public String cell(List<String> cells, Target target) {
        int column = columns.getOrDefault(target, Integer.MAX_VALUE);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** As kept in the database: {@code text=3 title=2}. */
    public String written() {
        Map<String, Integer> sorted = new TreeMap<>();
        columns.forEach((target, column) -> sorted.put(target.key(), column));
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The reverse of {@link #written}. */
    public static Columns read(String written) {
        return new Columns(Arrays.stream(written.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("="))
                .collect(Collectors.toMap(
                        part -> Target.named(part[0]).orElseThrow(), part -> Integer.valueOf(part[1]))));
    }
}
