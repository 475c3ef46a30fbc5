package org.xinqiao.assessment.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 考核名次: how a subject stands among those of its class.
 *
 * @param cases how many cases there are
 * @param score out of a hundred, four decimals; absent where nothing that is worth points has cases
 * @param rank from 1, the same for the same score; absent for who has too few cases to be ranked
 */
public record Standing(
        String subject,
        long cases,
        List<Figure> figures,
        @Nullable BigDecimal score,
        @Nullable Integer rank) {

    public Standing {
        figures = List.copyOf(figures);
    }

    /** What that indicator says. */
    public Optional<Figure> figure(String indicator) {
        return figures.stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst();
    }

    Standing ranked(@Nullable Integer at) {
        return new Standing(subject, cases, figures, score, at);
    }
}
