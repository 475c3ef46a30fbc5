package org.xinqiao.dispatch.model;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.xinqiao.engines.matching.fusion.Drift;
import org.xinqiao.engines.matching.fusion.Proportion;
import org.xinqiao.platform.PlaceTime;

/** 逐月与漂移: how right proposals were month by month, and whether the last 30 days differ from the 90 before. */
public final class Months {

    private static final Duration NOW = Duration.ofDays(30);
    private static final Duration BEFORE = Duration.ofDays(120);

    private Months() {}

    /** 一个月: how many proposals were judged, how many rightly, and how many of them would have gone by themselves. */
    public record Month(String month, int judged, int rightly, int sure) {}

    /** @param gate from which score on a proposal would have gone by itself; above 1 for none */
    public static List<Month> of(Collection<Judgement> judged, double gate) {
        TreeMap<YearMonth, int[]> counts = new TreeMap<>();
        for (Judgement it : judged) {
            Instant at = it.chosenAt();
            if (at != null) {
                int[] count = counts.computeIfAbsent(
                        YearMonth.from(ZonedDateTime.ofInstant(at, PlaceTime.ZONE)), month -> new int[3]);
                count[0]++;
                count[1] += it.isRight() ? 1 : 0;
                count[2] += it.score() >= gate ? 1 : 0;
            }
        }
        List<Month> months = new ArrayList<>();
        counts.forEach((month, count) -> months.add(new Month(month.toString(), count[0], count[1], count[2])));
        return months;
    }

    /** 漂移. */
    public static Drift drift(Collection<Judgement> judged, Instant now) {
        return Drift.between(within(judged, now.minus(NOW), now), within(judged, now.minus(BEFORE), now.minus(NOW)));
    }

    private static Proportion within(Collection<Judgement> judged, Instant from, Instant before) {
        List<Judgement> those = judged.stream()
                .filter(it -> it.chosenAt() != null
                        && !it.chosenAt().isBefore(from)
                        && it.chosenAt().isBefore(before))
                .toList();
        return new Proportion((int) those.stream().filter(Judgement::isRight).count(), those.size());
    }
}
