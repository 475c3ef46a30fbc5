package org.xinqiao.engines.hanyu.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the reply that belongs to a letter (答复配对)")
class CounterpartsTest {

    private static final List<String> REPLIES = List.of(
            "网友您好！您的留言已收悉，感谢您的关心和支持，我们将认真研究。2026年5月20日",
            "网友您好！云栖苑工地的夜间施工已责令停止，城管局将加强巡查。2026年5月12日",
            "网友您好！云栖苑工地的夜间施工许可已核实，施工单位已整改。2025年1月3日",
            "网友您好！公积金提取需带身份证和离职证明到窗口办理。2026年5月18日");
    private static final List<Letter> LETTERS = List.of(
            new Letter("云栖苑工地夜间施工", "网友您好，云栖苑工地每晚施工。", LocalDate.of(2026, 5, 10)),
            new Letter("云栖苑工地还在施工", "夜间施工没有停。", LocalDate.of(2025, 1, 1)),
            new Letter("公积金怎么提取", "离职了，公积金提取要什么材料。", LocalDate.of(2026, 5, 11)));

    private final Counterparts counterparts = Counterparts.of(REPLIES, LETTERS);

    @Test
    void isTheOneAboutTheSame() {
        assertThat(counterparts.find(LETTERS.get(2), 1)).containsExactly(3);
    }

    @Test
    void isTheOneSignedSoonAfterwardsOfTwoAboutTheSame() {
        assertThat(counterparts.find(LETTERS.get(0), 4)).startsWith(1);
        assertThat(counterparts.find(LETTERS.get(1), 4)).startsWith(2);
    }

    @Test
    void isReadFromTheEndOfTheReply() {
        assertThat(Signature.of(REPLIES.get(0)).signed()).contains(LocalDate.of(2026, 5, 20));
        assertThat(Signature.of("自2026年5月20日起施行。" + "此复，谢谢您对我们工作的理解与支持。".repeat(4))
                        .signed())
                .isEmpty();
        assertThat(Signature.of("2026年2月31日").signed()).isEmpty();
    }

    @Test
    void isFoundForALetterThatSaysNothing() {
        Letter empty = new Letter("", "", LocalDate.of(2026, 5, 10));
        assertThat(counterparts.find(empty, 10)).hasSize(REPLIES.size());
        assertThat(Counterparts.of(List.of(), List.of()).find(empty, 10)).isEmpty();
    }
}
