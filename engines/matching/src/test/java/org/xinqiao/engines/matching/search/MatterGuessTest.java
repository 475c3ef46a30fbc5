package org.xinqiao.engines.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a citizen says leads to the matter it is about (事项猜测)")
class MatterGuessTest {

    private final MatterGuess guess = MatterGuess.among(DemoMatters.ALL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "我们单元的电梯又坏了，老人爬不上楼，维保的人一直不来, 070901",
        "老板拖欠我们工地十几个人的工资，过年都没钱回家, 080508",
        "小区旁边的工地凌晨还在打桩，噪声太大没法睡觉, 040201",
        "家里暖气温度才十四度，打供暖公司电话没人接, 090403",
        "请问异地看病住院医保怎么报销, 080102",
        "外卖里吃出虫子，店里卫生很差, 070801",
    })
    void theMatterIsAmongTheThree(String said, String code) {
        assertThat(guess.guess(said)).extracting(found -> found.matter().code()).contains(code);
    }

    @Test
    void itSaysWhichWordsLedThere() {
        assertThat(guess.guess("楼顶违建没人拆").getFirst().because()).contains("违建");
    }

    @Test
    void scoresFallAndLieBetweenZeroAndOne() {
        assertThat(guess.guess("公交车半天不来一趟"))
                .hasSize(3)
                .extracting(Guess::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    void aTextThatSharesNothingIsNotGuessed() {
        assertThat(guess.guess("")).isEmpty();
        assertThat(guess.guess("zzz qqq")).isEmpty();
    }

    @Test
    void onlyMattersOfTheLowestLevelAreGuessed() {
        assertThat(guess.guess("物业管理城乡建设")).allMatch(found -> found.matter().level() == 3);
    }
}
