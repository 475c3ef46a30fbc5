package org.xinqiao.callback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.model.PackReader;

@DisplayName("what an SMS says of an answer (短信评价), by the questions of the national pack")
class AnswerReadingTest {

    private static List<RatingQuestion> questions = List.of();

    @BeforeAll
    static void read() throws IOException {
        Map<PackFile, String> files = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            Path path = Path.of("src/main/resources/packs/national", file.fileName());
            files.put(file, Files.exists(path) ? Files.readString(path) : "");
        }
        questions = PackReader.read(files).pack().questions();
        assertThat(questions).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "12, true, SATISFIED",
        "１２, true, SATISFIED",
        "1 1, true, VERY_SATISFIED",
        "'1，3。', true, NEUTRAL",
        "25, false, VERY_DISSATISFIED",
        "24！, false, DISSATISFIED",
        "1, true, NEUTRAL",
        "2, false, DISSATISFIED",
        "回复2, false, DISSATISFIED",
        "满意, true, SATISFIED",
        "'非常满意，谢谢', true, VERY_SATISFIED",
        "很满意！, true, VERY_SATISFIED",
        "不满意, false, DISSATISFIED",
        "很不满意, false, VERY_DISSATISFIED",
        "没解决, false, DISSATISFIED",
        "还没有解决，不满意, false, DISSATISFIED",
        "解决了但不满意, true, DISSATISFIED",
        "已经修好了，基本满意, true, NEUTRAL",
        "Solved, true, NEUTRAL",
        "not solved, false, DISSATISFIED"
    })
    @DisplayName("is read where it is plain")
    void plain(String sms, Boolean solved, Satisfaction satisfied) {
        Optional<Said> said = AnswerReading.read(sms, questions);
        assertThat(said).isEqualTo(solved == null ? Optional.empty() : Optional.of(new Said(solved, satisfied, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "好",
                "0",
                "19",
                "3",
                "123",
                "满意不满意都一样",
                "谁会满意",
                "解决了吗？",
                "如果解决了我就满意",
                "没有一点满意",
                "路灯又不亮了",
                "你们什么时候再来",
                "12月来"
            })
    @DisplayName("is not guessed at where it is not")
    void unclear(String sms) {
        assertThat(AnswerReading.read(sms, questions)).isEmpty();
    }

    @Test
    @DisplayName("is nothing where it is longer than anybody answers a question")
    void long_() {
        assertThat(AnswerReading.read("满意".repeat(200), questions)).isEmpty();
    }
}
