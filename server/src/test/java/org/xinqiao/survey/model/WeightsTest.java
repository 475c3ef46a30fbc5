package org.xinqiao.survey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.survey.model.Counted.Asked;
import org.xinqiao.survey.model.Counted.Said;
import org.xinqiao.survey.model.Tally.Crossed;
import org.xinqiao.survey.model.Weights.Cell;
import org.xinqiao.survey.model.Weights.Margin;

@DisplayName("weights (加权), margins of error and response rates come to what a hand calculation does")
class WeightsTest {

    private static final Offset<Double> NEAR = within(1e-6);

    private static Cell cell(int count, String... places) {
        return new Cell(List.of(places), count);
    }

    @Test
    void oneMarginIsPostStratification() {
        List<Cell> cells = List.of(cell(60, "A"), cell(40, "B"));
        Weights weights = Weights.of(cells, List.of(new Margin("AREA", Map.of("A", 50.0, "B", 50.0))));
        assertThat(weights.values().getFirst()).isCloseTo(50.0 / 60, NEAR);
        assertThat(weights.values().getLast()).isCloseTo(50.0 / 40, NEAR);
        // 100 · (60 · 0.6944… + 40 · 1.5625) / 100²
        assertThat(weights.designEffect()).isCloseTo(1.0416667, NEAR);
        assertThat(weights.isFitted()).isTrue();
    }

    @Test
    void twoMarginsAreRakedAndKeepTheOddsRatio() {
        List<Cell> cells = List.of(cell(30, "A", "m"), cell(20, "A", "f"), cell(10, "B", "m"), cell(40, "B", "f"));
        Weights weights = Weights.of(
                cells,
                List.of(new Margin("AREA", Map.of("A", 1.0, "B", 1.0)), new Margin("sex", Map.of("m", 1.0, "f", 1.0))));
        // all margins 50, the odds ratio 6 stays: x / (50 − x) = √6
        double x = 50 * Math.sqrt(6) / (1 + Math.sqrt(6));
        assertThat(weights.values().get(0)).isCloseTo(x / 30, NEAR);
        assertThat(weights.values().get(1)).isCloseTo((50 - x) / 20, NEAR);
        assertThat(weights.values().get(2)).isCloseTo((50 - x) / 10, NEAR);
        assertThat(weights.values().get(3)).isCloseTo(x / 40, NEAR);
        assertThat(weights.isFitted()).isTrue();
    }

    @Test
    void whoBelongsNowhereAndWhomNobodySpeaksForIsTold() {
        List<Cell> cells = List.of(cell(8, "A"), cell(2, ""));
        Weights weights = Weights.of(cells, List.of(new Margin("AREA", Map.of("A", 50.0, "B", 50.0))));
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
        Weights weights = new Weights(
                List.of(cell(1, "a"), cell(1, "b"), cell(1, "c")), List.of(0.5, 1.5, 1.0), true, 0, List.of());
        Counted counted = new Counted(
                weights,
                List.of(new Asked(0, "Q1", 1, 0), new Asked(1, "Q1", 1, 2), new Asked(2, "Q1", 1, 0)),
                List.of(new Said(0, "Q1", "Y", 1), new Said(1, "Q1", "N", 1), new Said(2, "Q1", "Y", 1)));
        Tally.Table table = Tally.of(open, counted, new Precision(3, null, 1));
        assertThat(table.lines()).extracting(Tally.Line::count).containsExactly(2, 1);
        assertThat(table.lines().getFirst().share()).isCloseTo(0.5, NEAR);
        assertThat(table.passed()).isEqualTo(2);
        Tally.Cross cross = Tally.cross(
                open,
                List.of(new Question.Option("990101", "东", ""), new Question.Option("990102", "西", "")),
                List.of(
                        new Crossed(0, "990101", "", 1),
                        new Crossed(0, "990101", "Y", 1),
                        new Crossed(1, "990102", "", 1),
                        new Crossed(1, "990102", "N", 1),
                        new Crossed(2, "990102", "", 1),
                        new Crossed(2, "990102", "Y", 1)),
                weights,
                new Precision(3, null, 1));
        assertThat(cross.shares()).containsExactly(List.of(1.0, 0.0), List.of(0.4, 0.6));
        assertThat(cross.columns()).extracting(Tally.Column::answered).containsExactly(1, 2);
    }

    @Test
    void numbersHaveTheMeanAndTheMedianOfWhatTheyWeigh() {
        Question age = new Question("Q1", Question.Kind.NUMBER, "几岁", "", List.of(), 0, 120, true, "", List.of());
        Weights weights = new Weights(List.of(cell(3, "a"), cell(1, "b")), List.of(0.5, 2.5), true, 0, List.of());
        Counted counted = new Counted(
                weights,
                List.of(new Asked(0, "Q1", 3, 0), new Asked(1, "Q1", 1, 0)),
                List.of(new Said(0, "Q1", "20", 2), new Said(0, "Q1", "30", 1), new Said(1, "Q1", "100", 1)));
        Tally.Table table = Tally.of(age, counted, new Precision(4, null, 1));
        // (0.5 · (20 + 20 + 30) + 2.5 · 100) / 4
        assertThat(table.mean()).isCloseTo(71.25, NEAR);
        assertThat(table.median()).isEqualTo(100.0);
    }
}
