package org.xinqiao.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.schema.casework.Routines;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("A title is found by each two neighbouring characters (相邻两字)")
class PairsTest {

    private final DSLContext sql;

    PairsTest(DSLContext sql) {
        this.sql = sql;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "路", "路灯", "路灯坏", "小区门口路灯不亮，晚上出行不便", "噪声 扰民 KTV", "楼上楼上楼上", "a\nb\tc", "\\1(..)%_", "𠮷野家门口"
            })
    void everyPairAndNothingElse(String title) {
        String[] pairs = sql.select(Routines.pairs(title)).fetchSingle().value1();
        assertThat(new TreeSet<>(Arrays.asList(pairs))).isEqualTo(pairsOf(title.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> pairsOf(String text) {
        int[] characters = text.codePoints().toArray();
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 2 <= characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }
}
