package org.xinqiao.assessment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.Indicator.Better;

/**
 * 分类排名: the subjects of one class, measured, scored and ranked. The score is out of a hundred: of the points for which a subject has
 * cases at all, how many it earns; what it has no cases for is neither for it nor against it.
 */
public final class Ranking {

    private static final int POINTS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<Standing> BEST = Comparator.comparing(
                    Standing::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Standing::subject);

    private final List<Indicator> indicators;
    private final List<Integer> places;
    private final Map<String, Map<String, Tally>> tallies;
    private final int least;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Standing> standings;

    private Ranking(
            List<Indicator> indicators, List<Integer> places, Map<String, Map<String, Tally>> tallies, int least) {
        this.indicators = indicators;
        this.places = places;
        this.tallies = tallies;
        this.least = least;
        for (int each = 0; each < indicators.size(); each++) {
            measures.add(new Measure(indicators.get(each), places.get(each), tallies));
        }
        this.standings = ranked(tallies.keySet().stream()
                .map(subject -> standing(subject, measures))
                .toList());
    }

    /**
     * Ranks a class.
     *
     * @param all the indicators in the order of the tallies; those that are for other classes are left out
     * @param tallies of each subject by group of matters
     * @param least with fewer cases a subject is listed and not ranked
     */
    public static Ranking of(
            List<Indicator> all, String unitClass, Map<String, Map<String, Tally>> tallies, int least) {
        List<Indicator> own = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).isFor(unitClass)) {
                own.add(all.get(at));
                places.add(at);
            }
        }
        return new Ranking(own, places, tallies, least);
    }

    /** The best first; those that are not ranked behind the others. */
    public List<Standing> standings() {
        return standings;
    }

    public Optional<Standing> find(String subject) {
        return standings.stream().filter(each -> each.subject().equals(subject)).findFirst();
    }

    private Standing standing(String subject, List<Measure> by) {
        long cases = tallies.getOrDefault(subject, Map.of()).values().stream()
                .mapToLong(Tally::cases)
                .sum();
        List<Figure> figures = by.stream().map(measure -> measure.of(subject)).toList();
        return new Standing(subject, cases, figures, score(figures), null);
    }

    private @Nullable BigDecimal score(List<Figure> figures) {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (int at = 0; at < figures.size(); at++) {
            BigDecimal points = figures.get(at).points();
            if (points != null) {
                earned = earned.add(points);
                possible = possible.add(BigDecimal.valueOf(indicators.get(at).weight()));
            }
        }
        return possible.signum() == 0
                ? null
                : earned.multiply(HUNDRED).divide(possible, POINTS, RoundingMode.HALF_EVEN);
    }

    private List<Standing> ranked(List<Standing> scored) {
        Map<Boolean, List<Standing>> ranks =
                scored.stream().sorted(BEST).collect(Collectors.partitioningBy(this::isRanked));
        List<Standing> result = new ArrayList<>();
        int rank = 0;
        BigDecimal last = null;
        for (Standing each : ranks.getOrDefault(true, List.of())) {
            if (last == null || !Objects.equals(each.score(), last)) {
                rank = result.size() + 1;
                last = each.score();
            }
            result.add(each.ranked(rank));
        }
        result.addAll(ranks.getOrDefault(false, List.of()));
        return List.copyOf(result);
    }

    private boolean isRanked(Standing it) {
        return it.score() != null && it.cases() >= least;
    }

    /**
     * 名次变化: the fewest cases of one indicator that would have changed a rank.
     *
     * @param better whether the rank would have been better; else it would have been lost
     * @param cases how many cases would have had to go the other way, in the group of matters that has most of them
     * @param rank which rank it would have been
     */
    public record Turn(String indicator, boolean better, int cases, int rank) {}

    /** For each indicator that is worth points, what would have changed the rank; the fewest cases first. */
    public List<Turn> turns(String subject) {
        Standing now = find(subject).orElse(null);
        List<Turn> turns = new ArrayList<>();
        if (now == null || now.rank() == null) {
            return turns;
        }
        for (int at = 0; at < indicators.size(); at++) {
            Figure figure = now.figures().get(at);
            if (indicators.get(at).weight() > 0 && figure.low() != null) {
                for (boolean better : List.of(true, false)) {
                    turn(now, at, better).ifPresent(turns::add);
                }
            }
        }
        turns.sort(Comparator.comparing(Turn::better)
                .reversed()
                .thenComparing(Turn::cases)
                .thenComparing(Turn::indicator));
        return turns;
    }

    private Optional<Turn> turn(Standing now, int at, boolean better) {
        boolean up = better == (indicators.get(at).better() == Better.HIGHER);
        Map<String, Tally> own = tallies.getOrDefault(now.subject(), Map.of());
        int place = places.get(at);
        String group = null;
        int most = 0;
        for (Map.Entry<String, Tally> each : own.entrySet()) {
            BigDecimal above = each.getValue().numerators().get(place);
            int room = (up ? each.getValue().denominators().get(place).subtract(above) : above).intValue();
            if (room > most) {
                most = room;
                group = each.getKey();
            }
        }
        if (group == null || !isTurned(now, at, group, up ? most : -most, better)) {
            return Optional.empty();
        }
        int fewest = 1;
        int enough = most;
        while (fewest < enough) {
            int middle = (fewest + enough) / 2;
            if (isTurned(now, at, group, up ? middle : -middle, better)) {
                enough = middle;
            } else {
                fewest = middle + 1;
            }
        }
        return Optional.of(
                new Turn(indicators.get(at).code(), better, enough, rankWith(now, at, group, up ? enough : -enough)));
    }

    private boolean isTurned(Standing now, int at, String group, int more, boolean better) {
        int rank = rankWith(now, at, group, more);
        int before = Objects.requireNonNull(now.rank());
        return better ? rank < before : rank > before;
    }

    /** The rank of the subject if so many of its cases had counted above the line as well. */
    private int rankWith(Standing now, int at, String group, int more) {
        int place = places.get(at);
        Map<String, Map<String, Tally>> other = new java.util.TreeMap<>(tallies);
        Map<String, Tally> own = new java.util.TreeMap<>(other.getOrDefault(now.subject(), Map.of()));
        own.computeIfPresent(group, (key, tally) -> with(tally, place, sum -> sum.add(BigDecimal.valueOf(more))));
        other.put(now.subject(), own);
        Measure measure = new Measure(indicators.get(at), place, other);
        List<Standing> moved = standings.stream()
                .map(each -> {
                    List<Figure> figures = new ArrayList<>(each.figures());
                    figures.set(at, measure.of(each.subject()));
                    return new Standing(each.subject(), each.cases(), figures, score(figures), null);
                })
                .toList();
        return ranked(moved).stream()
                .filter(each -> each.subject().equals(now.subject()))
                .map(Standing::rank)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Tally with(Tally tally, int place, UnaryOperator<BigDecimal> change) {
        List<BigDecimal> sums = new ArrayList<>(tally.numerators());
        sums.set(place, change.apply(sums.get(place)));
        return new Tally(tally.cases(), sums, tally.denominators(), tally.undefined());
    }
}
