package org.xinqiao.engines.hanyu.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the pieces a model reads (词元)")
class WordPiecesTest {

    private static final int UNKNOWN = 100;
    private static final String VOCABULARY = """
            {"model": {"vocab": {"路": 1, "灯": 2, "wi": 3, "##fi": 4, "##f": 5, "。": 6, ",": 7, "12": 8, "##3": 9}}}
            """;

    private WordPieces pieces;

    @BeforeEach
    void read() throws IOException {
        pieces = read(VOCABULARY);
    }

    @Test
    void areSingleChineseCharactersAndMarks() {
        assertThat(pieces.of("路灯。")).containsExactly(1, 2, 6);
    }

    @Test
    void areTheLongestKnownOfOtherWords() {
        assertThat(pieces.of("ＷＩＦＩ")).containsExactly(3, 4);
        assertThat(pieces.of("123路")).containsExactly(8, 9, 1);
    }

    @Test
    void areOneUnknownForAWordThatCannotBePutTogether() {
        assertThat(pieces.of("wix路")).containsExactly(UNKNOWN, 1);
        assertThat(pieces.of("龘")).containsExactly(UNKNOWN);
        assertThat(pieces.of("wifi".repeat(50))).containsExactly(UNKNOWN);
    }

    @Test
    void areNoneOfBlanks() {
        assertThat(pieces.of(" 　\n\t")).isEmpty();
        assertThat(pieces.of("路 灯")).containsExactly(1, 2);
    }

    @Test
    void areRefusedWithoutAVocabulary() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(IOException.class);
    }

    private static WordPieces read(String description) throws IOException {
        return WordPieces.read(new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8)));
    }
}
