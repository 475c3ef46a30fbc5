package org.xinqiao.engines.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a number that was hidden comes back where its hidden form still stands (还原)")
class RestoringTest {

    private static final String TWO = "我的电话13812348000，我爱人的13956781111";
    private static final String ALIKE = "先打13812348000，再打13856788000";

    @Test
    void amongOtherWords() {
        assertThat(FreeText.restored(TWO, "家属139****1111，本人138****8000（晚上打）"))
                .contains("家属13956781111，本人13812348000（晚上打）");
    }

    @Test
    void andWhatWasTakenOutStaysOut() {
        assertThat(FreeText.restored(TWO, "请联系138****8000")).contains("请联系13812348000");
    }

    @Test
    void asItWasWritten() {
        assertThat(FreeText.restored("电话 138 1234 8000", "请打电话 138****8000")).contains("请打电话 138 1234 8000");
    }

    @Test
    void andANewNumberIsANewNumber() {
        assertThat(FreeText.restored(TWO, "改打13700001111")).contains("改打13700001111");
    }

    @Test
    void inItsOrderWhereTwoLookAlike() {
        assertThat(FreeText.restored(ALIKE, "138****8000没人接就打138****8000")).contains("13812348000没人接就打13856788000");
    }

    @Test
    void butNotWhereNobodyCanTellWhichOfTwoIsLeft() {
        assertThat(FreeText.restored(ALIKE, "打138****8000")).isEmpty();
    }
}
