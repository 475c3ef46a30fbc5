package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a text as numbers (特征)")
class FeaturesTest {

    private static final List<Text> TEXTS =
            List.of(new Text("停水", "小区停水三天"), new Text("", "小区停水了"), new Text("路灯", "路灯不亮"), new Text("", "路灯三天不亮"));
    private static final List<float[]> PORTRAITS =
            List.of(new float[] {1, 0}, new float[] {1, 1}, new float[] {-1, 0}, new float[] {-1, 1});
    private static final Features FEATURES = Features.of(TEXTS, PORTRAITS, 1_000);

    @Test
    void knowsOnlyWhatAtLeastTwoTextsSay() {
        Row row = FEATURES.row(new Text("", "停水龘"), new float[2]);
        Row without = FEATURES.row(new Text("", "停水"), new float[2]);
        assertThat(row.places()).isEqualTo(without.places());
    }

    @Test
    void countsARareCharacterMoreThanACommonOne() {
        Vocabulary vocabulary = Vocabulary.of(List.of("水水", "水", "水灯", "灯"), 10, 100);
        int water = Arrays.binarySearch(vocabulary.grams(), '水');
        int lamp = Arrays.binarySearch(vocabulary.grams(), '灯');
        assertThat(vocabulary.rarity()[lamp]).isGreaterThan(vocabulary.rarity()[water]);
    }

    @Test
    void keepsTheMostFrequentWhenThereIsNoRoomForAll() {
        Vocabulary vocabulary = Vocabulary.of(List.of("水灯", "水灯", "水气"), 10, 1);
        assertThat(vocabulary.grams()).containsExactly('水');
    }

    @Property
    void isAtMostOfTheLengthOfItsParts(@ForAll("texts") String title, @ForAll("texts") String body) {
        Row row = FEATURES.row(new Text(title, body), new float[2]);
        double square = 0;
        for (float value : row.values()) {
            square += value * value;
        }
        // one for the whole, a quarter for its beginning
        assertThat(square).isLessThanOrEqualTo(1.25 + 1e-4);
        assertThat(Arrays.stream(row.places()).allMatch(place -> place >= 0 && place < FEATURES.size()))
                .isTrue();
    }

    @Test
    void bringsThePortraitsToTheSameSpread() {
        Row row = FEATURES.row(TEXTS.getFirst(), new float[] {1, 1});
        assertThat(row.portrait()[0]).isCloseTo(row.portrait()[1], within(1e-5f));
    }

    @Test
    void isTheSameAfterItWasKept() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        FEATURES.write(new DataOutputStream(kept));
        Features read = Features.read(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
        for (Text text : TEXTS) {
            Row one = FEATURES.row(text, new float[] {0.5f, 0.5f});
            Row other = read.row(text, new float[] {0.5f, 0.5f});
            assertThat(other.places()).isEqualTo(one.places());
            assertThat(other.values()).isEqualTo(one.values());
            assertThat(other.portrait()).isEqualTo(one.portrait());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("停水路灯小区不亮三天，x").ofMaxLength(80);
    }
}
