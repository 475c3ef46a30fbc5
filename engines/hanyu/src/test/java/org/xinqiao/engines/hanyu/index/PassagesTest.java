package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a long text in passages (段落)")
class PassagesTest {

    @Test
    void isOneWhenItIsShort() {
        assertThat(Passages.of("路灯坏了。请修。")).containsExactly("路灯坏了。请修。");
        assertThat(Passages.of("")).containsExactly("");
    }

    @Property
    void losesNothing(@ForAll("texts") String text) {
        List<String> passages = Passages.of(text);
        for (String passage : passages) {
            int found = text.indexOf(passage);
            assertThat(found).isNotNegative();
            assertThat(passage.length()).isLessThanOrEqualTo(440);
        }
        for (String sentence : text.split("(?<=。)")) {
            assertThat(passages).anyMatch(passage -> sentence.length() > 220 || passage.contains(sentence));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("水电气路灯修。，").ofMaxLength(1_500);
    }
}
