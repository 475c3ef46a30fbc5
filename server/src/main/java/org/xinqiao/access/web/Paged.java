package org.xinqiao.access.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 一页: some lines, and where the next page begins.
 *
 * @param next what to ask with for the next page; absent on the last one
 */
record Paged<T>(List<T> items, @Nullable String next) {

    static final int SIZE = 50;

    Paged {
        items = List.copyOf(items);
    }

    /** From one line more than a page holds. */
    static <R, T> Paged<T> of(List<R> rows, Function<R, T> shown, Function<R, String> key) {
        List<R> page = rows.size() > SIZE ? rows.subList(0, SIZE) : rows;
        return new Paged<>(page.stream().map(shown).toList(), rows.size() > SIZE ? key.apply(page.getLast()) : null);
    }
}
