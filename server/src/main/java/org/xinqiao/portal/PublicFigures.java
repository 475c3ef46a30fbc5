package org.xinqiao.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.OpenFigures;
import org.xinqiao.casework.OpenFigures.Count;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.portal.model.PublicCount;

/** 按月公开: the figures of months that are over; counted at most once an hour, however many ask. */
@Service
public class PublicFigures {

    private static final int MONTHS = 12;

    private final OpenFigures figures;
    private final Areas areas;
    private final Clock clock;
    private final Cache<YearMonth, Month> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MONTHS)
            .build();

    PublicFigures(OpenFigures figures, Areas areas, Clock clock) {
        this.figures = figures;
        this.areas = areas;
        this.clock = clock;
    }

    /** 一个月: the whole, each district, each kind. */
    public record Month(
            YearMonth month,
            PublicCount all,
            Map<AreaCode, PublicCount> byDistrict,
            Map<Facts.Kind, PublicCount> byKind) {}

    /** The months whose figures are open, the latest first; never the one that runs. */
    public List<YearMonth> months() {
        YearMonth now = YearMonth.from(PlaceTime.dayOf(clock.instant()));
        return Stream.iterate(now.minusMonths(1), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    /** The figures of such a month; of any other, those of the latest. */
    public Month of(YearMonth wanted) {
        YearMonth month = months().contains(wanted) ? wanted : months().getFirst();
        return Objects.requireNonNull(known.get(month, this::counted));
    }

    private Month counted(YearMonth month) {
        List<Count> counts = areas.roots().stream()
                .findFirst()
                .map(root -> figures.of(root.code(), month))
                .orElseGet(List::of);
        return new Month(month, sum(counts), by(counts, Count::district), by(counts, Count::kind));
    }

    private static <K extends Comparable<K>> Map<K, PublicCount> by(List<Count> counts, Function<Count, K> key) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), PublicFigures::sum)));
    }

    private static PublicCount sum(Collection<Count> counts) {
        return PublicCount.of(
                counts.stream().mapToInt(Count::received).sum(),
                counts.stream().mapToInt(Count::answered).sum(),
                counts.stream().mapToInt(Count::inTime).sum(),
                counts.stream().mapToInt(Count::rated).sum(),
                counts.stream().mapToInt(Count::satisfied).sum());
    }
}
