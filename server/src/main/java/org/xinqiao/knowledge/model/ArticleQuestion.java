package org.xinqiao.knowledge.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 列表条件: which list, and what of it.
 *
 * @param words that stand in the title
 * @param matter this one or one below it
 * @param area where it has to hold
 * @param after the last line that was shown
 */
public record ArticleQuestion(
        ArticleList list,
        String words,
        @Nullable MatterCode matter,
        @Nullable UnitId unit,
        @Nullable AreaCode area,
        AccountId viewer,
        LocalDate today,
        @Nullable Cursor after,
        int limit) {

    /** 翻页位置: the line after which the next page begins, by its order and its number. */
    public record Cursor(String value, long id) {

        private static final Pattern SHAPE = Pattern.compile("([0-9TZ:.-]{0,40})_(\\d{1,18})");

        public String text() {
            return value + "_" + id;
        }

        public static Optional<Cursor> parse(String text) {
            var parts = SHAPE.matcher(text);
            return parts.matches()
                    ? Optional.of(new Cursor(parts.group(1), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        }
    }
}
