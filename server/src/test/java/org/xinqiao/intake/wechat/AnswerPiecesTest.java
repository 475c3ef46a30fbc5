package org.xinqiao.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a long answer goes in pieces (分条) that the platform takes, and none of it is lost")
class AnswerPiecesTest {

    @ParameterizedTest
    @ValueSource(strings = {"路", "a", "😀", "今天去修。", "第一行\n第二行，还有很多很多话要说", "𠮷"})
    void togetherTheyAreTheAnswer(String words) {
        String answer = words.repeat(3000 / words.length());
        List<String> pieces = AnswerPieces.of(answer);
        assertThat(String.join("", pieces)).isEqualTo(answer);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.getBytes(StandardCharsets.UTF_8).length)
                        .isBetween(1, AnswerPieces.MOST_BYTES));
    }

    @Test
    void areNoMoreThanOneWhereOneIsEnough() {
        assertThat(AnswerPieces.of("今天去修。")).containsExactly("今天去修。");
    }

    @Test
    void endWhereASentenceDoes() {
        assertThat(AnswerPieces.of("今天去修路灯。".repeat(200)))
                .allSatisfy(piece -> assertThat(piece).endsWith("。"));
    }
}
