package org.xinqiao.insight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.insight.model.ReportFigure.Unit;
import org.xinqiao.insight.model.Sentences.Named;

@DisplayName(
        "a sentence of a report (报告语句) says what is true of the figures, and nothing where there is nothing to say")
class SentencesTest {

    private static final Said MONTH = ReportKind.MONTHLY.span();

    @ParameterizedTest(name = "{0} cases, {1} before, {2} last year")
    @CsvSource(
            delimiter = '|',
            value = {
                "128 | 114 | 132 | 本月共受理诉求 128 件，环比上升 12.3%（上期 114 件），同比下降 3.0%（去年同期 132 件）。",
                "100 | 100 | 200 | 本月共受理诉求 100 件，环比持平（上期 100 件），同比下降 50.0%（去年同期 200 件）。",
                // a base below twenty bears no percent, one of twenty does
                "30  | 19  | 20  | 本月共受理诉求 30 件，上期 19 件，基数小，不作百分比比较，同比上升 50.0%（去年同期 20 件）。",
                "7   | 0   |     | 本月共受理诉求 7 件，上期没有受理。",
                "7   |     |     | 本月共受理诉求 7 件。",
                "0   | 12  | 9   | 本月没有受理诉求，上期 12 件。",
                "0   |     |     | 本月没有受理诉求。",
                // what rounds to nothing is the same
                "10001 | 10000 |  | 本月共受理诉求 10001 件，环比持平（上期 10000 件）。",
                "0   | 40  |     | 本月没有受理诉求，上期 40 件。",
            })
    void ofTheVolume(long now, @Nullable Long before, @Nullable Long lastYear, String said) {
        Said sentence = Sentences.volume(MONTH, Amount.count(now), amount(before), amount(lastYear));

        assertThat(sentence.zh()).isEqualTo(said);
        assertThat(sentence.en()).doesNotContain(" ,", " .", "  ").endsWith(".");
    }

    private static @Nullable Amount amount(@Nullable Long cases) {
        return cases == null ? null : Amount.count(cases);
    }

    @Test
    void saysTheSameInEnglish() {
        Said said = Sentences.volume(MONTH, Amount.count(128), Amount.count(114), Amount.count(12));

        assertThat(said.en())
                .isEqualTo(
                        "128 cases came in during that month, up 12.3% on the period before (114), against 12 in the same"
                                + " period last year: too small a base for a percentage.");
    }

    @ParameterizedTest(name = "{0} of {1}, before {2} of {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "95 | 100 | 90 | 100 | 应答复诉求 100 件，按时答复 95 件，按时答复率 95.0%，比上期提高 5.0 个百分点。",
                "90 | 100 | 95 | 100 | 应答复诉求 100 件，按时答复 90 件，按时答复率 90.0%，比上期下降 5.0 个百分点。",
                "90 | 100 | 45 | 50  | 应答复诉求 100 件，按时答复 90 件，按时答复率 90.0%，与上期持平。",
                // before were too few to be compared with
                "90 | 100 | 3  | 4   | 应答复诉求 100 件，按时答复 90 件，按时答复率 90.0%。",
                "90 | 100 | 0  | 0   | 应答复诉求 100 件，按时答复 90 件，按时答复率 90.0%。",
                "3  | 4   | 9  | 100 | 应答复诉求 4 件，按时答复 3 件，基数小，不计百分比。",
                "0  | 0   | 9  | 100 | ",
            })
    void ofARate(long part, long of, long partBefore, long ofBefore, @Nullable String said) {
        ReportFigure figure = new ReportFigure(
                "reply",
                new Said("按时答复率", "Answered in time"),
                new Said("", ""),
                Unit.SHARE,
                new Amount(part, of),
                new Amount(partBefore, ofBefore),
                null);

        assertThat(Sentences.rate(figure, new Said("应答复诉求", "cases due"), new Said("按时答复", "were answered in time"))
                        .map(Said::zh)
                        .orElse(null))
                .isEqualTo(said);
    }

    @Test
    void namesTheFirstOfAListAndNothingOfAnEmptyOne() {
        List<Named> some = List.of(
                new Named(new Said("供水", "Water"), 9),
                new Named(new Said("噪声", "Noise"), 5),
                new Named(new Said("停车", "Parking"), 1));

        assertThat(Sentences.first("主要事项：", "Above all:", some, 2))
                .contains(new Said("主要事项：供水（9 件）、噪声（5 件）。", "Above all: Water (9), Noise (5)."));
        assertThat(Sentences.first("主要事项：", "Above all:", List.of(), 2)).isEmpty();
        assertThat(Sentences.some(0, "逾期 %d 件。", "%d late.")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}/{2} after {3}/{4} reads {5}")
    @CsvSource({
        "COUNT, 30, 0, 20, 0, +50.0%",
        "COUNT, 10, 0, 20, 0, -50.0%",
        "COUNT, 20, 0, 20, 0, 持平",
        "COUNT, 99, 0, 19, 0, 基数小",
        "COUNT, 99, 0, 0, 0, —",
        "SHARE, 30, 40, 20, 40, +25.0%",
        "SHARE, 30, 40, 9, 10, 基数小",
        "SHARE, 0, 0, 9, 100, —",
        // seconds are compared as means, of enough
        "SECONDS, 60000, 20, 40000, 20, +50.0%",
        "SECONDS, 60000, 20, 0, 20, —",
    })
    void standsInATableAsBriefly(Unit unit, long part, long of, long partThen, long ofThen, String shown) {
        assertThat(Change.of(unit, new Amount(part, of), new Amount(partThen, ofThen))
                        .brief()
                        .zh())
                .isEqualTo(shown);
    }
}
