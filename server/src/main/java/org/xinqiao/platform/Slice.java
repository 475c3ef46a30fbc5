package org.xinqiao.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 一页: what is shown of what was found, by a search that asked for one more than fits.
 *
 * @param items as many as fit
 * @param more  whether others follow
 */
public record Slice<T>(List<T> items, boolean more) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The first of them, that many at the most. */
    public static <T> Slice<T> of(List<T> found, int most) {
        boolean more = found.size() > most;
        return new Slice<>(more ? found.subList(0, most) : found, more);
    }

    /** Behind which the next page begins; null where nothing follows. */
    public @Nullable String next(Function<? super T, String> cursor) {
        return more ? cursor.apply(items.getLast()) : null;
    }
}
