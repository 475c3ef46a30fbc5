package org.xinqiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.catalogue.Formula.Pair;
import org.xinqiao.catalogue.Formula.Sign;

@DisplayName("a formula (指标公式) is read as it is written, or told where it is wrong")
class FormulaTest {

    @Test
    void bindsAsPeopleReadIt() {
        Formula read = Formula.parse("1 + returns * 2 - 3");
        assertThat(read).isInstanceOfSatisfying(Pair.class, whole -> {
            assertThat(whole.sign()).isEqualTo(Sign.LESS_BY);
            assertThat(whole.left())
                    .isInstanceOfSatisfying(
                            Pair.class, sum -> assertThat(sum.sign()).isEqualTo(Sign.PLUS));
        });
        assertThat(Formula.parse("count(not solved and reached or answered)"))
                .isEqualTo(Formula.parse("count(((not solved) and reached) or answered)"));
        assertThat(Formula.parse("count(not returns > 0)")).isEqualTo(Formula.parse("count(not (returns > 0))"));
        assertThat(Formula.parse("COUNT( Solved )")).isEqualTo(Formula.parse("count(solved)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(solvd) | 第 7 个字符",
                "count(solved | 缺少右括号",
                "count(solved)) | 这里多了",
                "solved + 1 | 这里应是数",
                "count(returns) | 这里应是“是或否”",
                "returns / 0 | 不能除以 0",
                "returns + | 公式没有写完",
                "returns; drop table run | 不认识这个字符",
                "1 < returns < 3 | 这里应是数"
            })
    void isToldWhatIsWrong(String written, String said) {
        assertThatExceptionOfType(FormulaFault.class)
                .isThrownBy(() -> Formula.parse(written))
                .satisfies(fault -> assertThat(fault.zh()).contains(said))
                .satisfies(fault -> assertThat(fault.en()).startsWith("At character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reworks / returns", "count(1 / (returns - 1) > 2)", "-(1 / returns)"})
    void saysWhereItMayDivideByNothing(String written) {
        assertThat(Formula.parse(written).mayDivideByZero()).isTrue();
        assertThat(Formula.parse("returns / 2 + count(solved)").mayDivideByZero())
                .isFalse();
    }

    @Test
    void neverFailsOtherwiseThanByItsOwnFault() {
        Random random = new Random(7);
        String signs = "()+-*/<>=& andornotcount 12.solved returns \"';\\\n";
        for (int at = 0; at < 5_000; at++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                Formula.parse(text.toString());
            } catch (FormulaFault expected) {
                assertThat(expected.zh()).isNotBlank();
            }
        }
        assertThatCode(() -> Formula.parse("(".repeat(300))).isInstanceOf(FormulaFault.class);
        assertThatCode(() -> Formula.parse("1+".repeat(400))).isInstanceOf(FormulaFault.class);
    }
}
