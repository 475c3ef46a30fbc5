package org.xinqiao.engines.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 还原: what stood in a text where its hidden form now shows a number, to be put back into what was made of that form. */
final class Restoring {

    /** Hidden form → what stood there, each time it shows, from left to right. */
    private final Map<String, List<String>> stood = new HashMap<>();

    private final Pattern hidden;

    Restoring(String original) {
        StringBuilder masked = new StringBuilder(original.length());
        Map<Integer, String> at = new HashMap<>();
        int next = 0;
        for (FreeText.Found each : FreeText.scan(original)) {
            masked.append(original, next, each.from());
            at.put(masked.length(), original.substring(each.from(), each.to()));
            String form = each.kind().masked(each.value());
            stood.putIfAbsent(form, new ArrayList<>());
            masked.append(form);
            next = each.to();
        }
        masked.append(original, next, original.length());
        hidden = anyOf(stood);
        Matcher shown = hidden.matcher(masked);
        while (shown.find()) {
            of(shown.group()).add(at.getOrDefault(shown.start(), shown.group()));
        }
    }

    /** The longest first, since one may be the end of another. */
    private static Pattern anyOf(Map<String, List<String>> forms) {
        return Pattern.compile(
                forms.isEmpty()
                        ? "(?!)"
                        : forms.keySet().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
    }

    /** Empty when two numbers look alike hidden and one of them is gone, so that nobody can tell which is left. */
    Optional<String> into(String edited) {
        Map<String, Integer> times = new HashMap<>();
        hidden.matcher(edited).results().forEach(each -> times.merge(each.group(), 1, Integer::sum));
        boolean isClear = times.entrySet().stream().allMatch(each -> isClear(of(each.getKey()), each.getValue()));
        return isClear ? Optional.of(restored(edited)) : Optional.empty();
    }

    private static boolean isClear(List<String> numbers, int times) {
        return new HashSet<>(numbers).size() == 1 || numbers.size() == times;
    }

    private String restored(String edited) {
        Map<String, Integer> next = new HashMap<>();
        return hidden.matcher(edited).replaceAll(each -> {
            List<String> numbers = of(each.group());
            int which = next.merge(each.group(), 1, Integer::sum) - 1;
            return Matcher.quoteReplacement(numbers.get(Math.min(which, numbers.size() - 1)));
        });
    }

    private List<String> of(String form) {
        return stood.getOrDefault(form, List.of());
    }
}
