package org.xinqiao.engines.worktime;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 时限说明: how the end of a clock came about. The spans follow one another without a gap from the start to the end (or to
 * the present, while the clock is suspended), and what they count adds up to the limit and its extensions.
 *
 * @param dueAt    null while a suspension keeps the clock from running out
 * @param warnings what may yet change the result, such as a year whose holidays are not published
 */
public record Explanation(
        Instant asOf,
        ZoneId zone,
        LimitClock.State state,
        @Nullable Instant dueAt,
        Wording headline,
        List<Span> spans,
        List<Wording> warnings) {

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public Explanation {
        spans = List.copyOf(spans);
        warnings = List.copyOf(warnings);
    }

    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    /** What all spans together took off the limit. */
    public Tally counted() {
        return spans.stream().map(Span::tally).reduce(Tally.NONE, Tally::plus);
    }

    /** The whole explanation as lines of Chinese text. */
    public String zh() {
        return text(Wording::zh, "不计");
    }

    /** The whole explanation as lines of English text. */
    public String en() {
        return text(Wording::en, "not counted");
    }

    private String text(Function<Wording, String> language, String notCounted) {
        String lines = spans.stream()
                .map(span -> "%s – %s  %s  %s\n"
                        .formatted(
                                minute(span.from()),
                                minute(span.to()),
                                span.isCounted() ? language.apply(span.tally().wording()) : notCounted,
                                language.apply(span.wording())))
                .collect(Collectors.joining());
        String flags =
                warnings.stream().map(language).map(flag -> "! " + flag + "\n").collect(Collectors.joining());
        return language.apply(headline) + "\n" + lines + flags;
    }

    private String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
