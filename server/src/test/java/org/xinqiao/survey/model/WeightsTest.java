package org.xinqiao.survey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.survey.model.Weights.Margin;

@DisplayName("weights (加权), margins of error and response rates come to what a hand calculation does")
class WeightsTest {

    private static final Offset<Double> NEAR = within(1e-6);

    private static void times(List<List<String>> places, int times, String... of) {
        IntStream.range(0, times).forEach(_ -> places.add(List.of(of)));
    }

    @Test
    void oneMarginIsPostStratification() {
        List<List<String>> places = new ArrayList<>();
        times(places, 60, "A");
        times(places, 40, "B");
        Weights weights = Weights.of(places, List.of(new Margin("AREA", Map.of("A", 50.0, "B", 50.0))));
        assertThat(weights.values().getFirst()).isCloseTo(50.0 / 60, NEAR);
        assertThat(weights.values().getLast()).isCloseTo(50.0 / 40, NEAR);
        // 100 · (60 · 0.6944… + 40 · 1.5625) / 100²
        assertThat(weights.designEffect()).isCloseTo(1.0416667, NEAR);
        assertThat(weights.isFitted()).isTrue();
    }

    @Test
    void twoMarginsAreRakedAndKeepTheOddsRatio() {
        List<List<String>> places = new ArrayList<>();
        times(places, 30, "A", "m");
        times(places, 20, "A", "f");
        times(places, 10, "B", "m");
        times(places, 40, "B", "f");
        Weights weights = Weights.of(
                places,
                List.of(new Margin("AREA", Map.of("A", 1.0, "B", 1.0)), new Margin("sex", Map.of("m", 1.0, "f", 1.0))));
        // all margins 50, the odds ratio 6 stays: x / (50 − x) = √6
        double x = 50 * Math.sqrt(6) / (1 + Math.sqrt(6));
        assertThat(weights.values().get(0)).isCloseTo(x / 30, NEAR);
        assertThat(weights.values().get(30)).isCloseTo((50 - x) / 20, NEAR);
        assertThat(weights.values().get(50)).isCloseTo((50 - x) / 10, NEAR);
        assertThat(weights.values().get(60)).isCloseTo(x / 40, NEAR);
        assertThat(weights.isFitted()).isTrue();
    }

    @Test
    void whoBelongsNowhereAndWhomNobodySpeaksForIsTold() {
        List<List<String>> places = new ArrayList<>();
        times(places, 8, "A");
        times(places, 2, "");
        Weights weights = Weights.of(places, List.of(new Margin("AREA", Map.of("A", 50.0, "B", 50.0))));
        assertThat(weights.unplaced()).isEqualTo(2);
        assertThat(weights.empty()).containsExactly("B");
        assertThat(weights.values()).allMatch(each -> Math.abs(each - 1) < 1e-9);
    }

    @Test
    void theMarginOfErrorHasTheFinitePopulationAndTheDesignInIt() {
        assertThat(new Precision(400, null, 1).worst()).isCloseTo(0.0489991, NEAR);
        // √(600 / 999) of that
        assertThat(new Precision(400, 1000L, 1).worst()).isCloseTo(0.0379735, NEAR);
        assertThat(new Precision(400, null, 1.5).worst()).isCloseTo(0.0600114, NEAR);
        assertThat(new Precision(400, null, 1).of(0.1)).isCloseTo(0.0293995, NEAR);
        assertThat(new Precision(400, 400L, 1).worst()).isZero();
        assertThat(new Precision(0, null, 1).worst()).isOne();
    }

    @Test
    void responseRatesAreThoseOfAapor() {
        FinalCounts it = new FinalCounts(50, 5, 20, 15, 2, 8, 10);
        assertThat(it.rr1()).isCloseTo(0.5, NEAR);
        assertThat(it.rr2()).isCloseTo(0.55, NEAR);
        assertThat(it.rr3()).isCloseTo(50 / (92 + 92.0 / 102 * 8), NEAR);
        assertThat(it.rr5()).isCloseTo(50.0 / 92, NEAR);
        assertThat(it.coop1()).isCloseTo(50.0 / 77, NEAR);
        assertThat(it.ref1()).isCloseTo(0.2, NEAR);
        assertThat(it.con1()).isCloseTo(0.77, NEAR);
        assertThat(new FinalCounts(0, 0, 0, 0, 0, 0, 0).rr1()).isZero();
    }

    @Test
    void sharesAreWeightedAndCrossedByWhatPartsPeople() {
        Question open = new Question(
                "Q1",
                Question.Kind.SINGLE,
                "满意吗",
                "",
                List.of(new Question.Option("Y", "是", ""), new Question.Option("N", "否", "")),
                null,
                null,
                true,
                "",
                List.of());
        List<Tally.Sheet> sheets = List.of(
                new Tally.Sheet("990101", Map.of("Q1", Answer.of("Y")), 0.5),
                new Tally.Sheet("990102", Map.of("Q1", Answer.of("N")), 1.5),
                new Tally.Sheet("990102", Map.of("Q1", Answer.of("Y")), 1));
        Tally.Table table = Tally.of(open, sheets, new Precision(3, null, 1));
        assertThat(table.lines()).extracting(Tally.Line::count).containsExactly(2, 1);
        assertThat(table.lines().getFirst().share()).isCloseTo(0.5, NEAR);
        Tally.Cross cross = Tally.cross(
                open,
                List.of(new Question.Option("990101", "东", ""), new Question.Option("990102", "西", "")),
                (sheet, area) -> sheet.area().equals(area),
                sheets,
                new Precision(3, null, 1));
        assertThat(cross.shares()).containsExactly(List.of(1.0, 0.0), List.of(0.4, 0.6));
        assertThat(cross.columns()).extracting(Tally.Column::answered).containsExactly(1, 2);
    }
}
