package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.DisplayName;
import org.xinqiao.engines.hanyu.Segmenter;

@DisplayName("whatever is asked (任何提问)")
class AnyQuestionTest {

    private static final List<String> MATTERS = List.of("停水", "供暖", "路灯", "噪声", "公积金", "养犬登记", "占道经营");
    private static final List<String> PLACES = List.of("云栖区", "柳荫街道", "望河镇");

    private static final Path FOLDER = folder();
    private static final HybridIndex INDEX = HybridIndex.open(FOLDER, Segmenter.plain(), new OtherModel());

    @BeforeContainer
    static void articles() {
        for (String matter : MATTERS) {
            for (String place : PLACES) {
                String text = "%s的%s问题由%s受理，三个工作日内答复。".formatted(place, matter, place);
                INDEX.put(Entry.of(place + matter, place + matter + "指南", text.repeat(12)));
            }
        }
        INDEX.embedWaiting(10);
    }

    @AfterContainer
    static void gone() throws IOException {
        INDEX.close();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("asked");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Property(tries = 200)
    void findsEachOnceAndTheBestFirst(
            @ForAll("questions") String text, @ForAll @IntRange(min = 1, max = 30) int limit) {
        List<Hit> hits = INDEX.search(Question.of(text, limit));
        assertThat(hits).hasSizeLessThanOrEqualTo(limit);
        assertThat(hits).extracting(Hit::id).doesNotHaveDuplicates();
        assertThat(hits)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
        assertThat(hits).allSatisfy(hit -> assertThat(hit.score()).isBetween(0.0, 1.0 + 1e-6));
    }

    @Property(tries = 100)
    void marksOnlyWhatThePassageSays(@ForAll("questions") String text) {
        for (Hit hit : INDEX.search(Question.of(text, 5))) {
            int before = 0;
            for (Hit.Mark mark : hit.marks()) {
                assertThat(mark.from()).isGreaterThanOrEqualTo(before);
                assertThat(mark.to())
                        .isGreaterThan(mark.from())
                        .isLessThanOrEqualTo(hit.passage().length());
                before = mark.to();
            }
        }
    }

    @Property(tries = 60)
    void answersTheSameAgain(@ForAll("questions") String text) {
        assertThat(INDEX.search(Question.of(text, 8))).isEqualTo(INDEX.search(Question.of(text, 8)));
    }

    @Property(tries = 60)
    void givesTheFirstOfMoreWhenFewerAreWanted(@ForAll("questions") String text) {
        List<Hit> many = INDEX.search(Question.of(text, 10));
        List<Hit> few = INDEX.search(Question.of(text, 3));
        assertThat(few)
                .extracting(Hit::id)
                .containsExactlyElementsOf(
                        many.stream().limit(few.size()).map(Hit::id).toList());
    }

    @Property(tries = 21)
    void findsWhatIsNamedWholeAtTheTop(@ForAll @IntRange(max = 6) int matter, @ForAll @IntRange(max = 2) int place) {
        String named = PLACES.get(place) + MATTERS.get(matter);
        assertThat(INDEX.search(Question.of(named + "归谁管", 3)).getFirst().id()).isEqualTo(named);
    }

    @Provide
    Arbitrary<String> questions() {
        Arbitrary<String> made = Arbitraries.of(MATTERS)
                .list()
                .ofMaxSize(4)
                .map(matters -> String.join("和", matters))
                .flatMap(matters -> Arbitraries.of(PLACES).map(place -> place + matters + "怎么办"));
        return Arbitraries.oneOf(made, Arbitraries.strings().ofMaxLength(60));
    }
}
