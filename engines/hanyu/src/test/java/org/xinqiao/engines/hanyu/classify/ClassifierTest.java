package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("judging by what was confirmed (分类)")
class ClassifierTest {

    private static final Classifier CLASSIFIER = new Learner(Portraits.NONE).learn(MadeCases.many(400));

    @TempDir
    private Path folder;

    @Test
    void findsTheClassOfWhatItNeverSaw() {
        assertThat(judge("", "家里从昨天起停水，水管没水").label()).isEqualTo("供水");
        assertThat(judge("路灯不亮", "晚上走路看不见").label()).isEqualTo("路灯");
    }

    @Test
    void givesProbabilitiesOfAllClassesThatAddUp() {
        for (String text : List.of("停水", "路灯", "", "完全不相干的文字", "abc 123", "水管噪音路灯")) {
            Verdict verdict = judge("", text);
            assertThat(verdict.probabilities().keySet()).containsExactlyInAnyOrderElementsOf(CLASSIFIER.labels());
            double sum = verdict.probabilities().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(verdict.chances())
                    .isSortedAccordingTo((one, other) -> Double.compare(other.probability(), one.probability()));
        }
    }

    @Test
    void isLessSureOfWhatItKnowsNothingAbout() {
        assertThat(judge("", "想问问明天的天气").certainty())
                .isLessThan(judge("", "停水了，水管没水").certainty());
    }

    @Test
    void learnsOneMoreCaseAtOnceAndChangesNothingOfItself() {
        Text text = new Text("", "井盖缺失，差点掉下去");
        Classifier taught = CLASSIFIER.taught(List.of(new Confirmed(text, "井盖"), new Confirmed(text, "井盖")));
        assertThat(taught.labels()).contains("井盖");
        assertThat(taught.judge(text).label()).isEqualTo("井盖");
        assertThat(taught.judge(new Text("", "停水了，水管没水")).label()).isEqualTo("供水");
        assertThat(CLASSIFIER.labels()).doesNotContain("井盖");
    }

    @Test
    void isMovedToAnotherClassWhenPeopleDecideSo() {
        Text text = new Text("", "停水");
        Classifier taught = CLASSIFIER.taught(List.of(new Confirmed(text, "噪音")));
        assertThat(taught.judge(text).probabilities().get("噪音"))
                .isGreaterThan(CLASSIFIER.judge(text).probabilities().get("噪音"));
    }

    @Test
    void answersTheSameAfterItWasKept() throws IOException {
        Path file = folder.resolve("model");
        CLASSIFIER.save(file);
        Classifier loaded = Classifier.load(file, Portraits.NONE);
        for (Confirmed each : MadeCases.many(60)) {
            assertThat(loaded.judge(each.text())).isEqualTo(CLASSIFIER.judge(each.text()));
        }
        assertThat(loaded.seen().judged()).isEqualTo(CLASSIFIER.seen().judged());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isNotTakenFromAFileThatIsCutOffOrChanged() throws IOException {
        Path file = folder.resolve("model");
        CLASSIFIER.save(file);
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 10, 40, whole.length / 2, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> Classifier.load(file, Portraits.NONE)).isInstanceOf(IOException.class);
            Files.write(file, java.util.Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> Classifier.load(file, Portraits.NONE)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void isNotTakenWithOtherPortraitsThanItLearnedFrom() throws IOException {
        Path file = folder.resolve("model");
        CLASSIFIER.save(file);
        Portraits others = new Portraits() {
            @Override
            public float[] of(Text text) {
                return new float[3];
            }

            @Override
            public String model() {
                return "another";
            }
        };
        assertThatThrownBy(() -> Classifier.load(file, others)).hasMessageContaining("another");
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
        Path file = folder.resolve("model");
        CLASSIFIER.save(file);
        byte[] kept = Files.readAllBytes(file);
        assertThatThrownBy(() -> CLASSIFIER.save(folder.resolve("missing").resolve("model")))
                .isInstanceOf(IOException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(kept);
    }

    @Test
    void isWholeBesideWhatAKilledWriterLeft() throws IOException {
        Path file = folder.resolve("model");
        CLASSIFIER.save(file);
        Files.write(folder.resolve("model.123.new"), new byte[] {1, 2, 3});
        CLASSIFIER.save(file);
        assertThat(Classifier.load(file, Portraits.NONE).labels()).isEqualTo(CLASSIFIER.labels());
        assertThatThrownBy(() -> Classifier.load(folder.resolve("model.123.new"), Portraits.NONE))
                .isInstanceOf(IOException.class);
    }

    @Property(tries = 200)
    void judgesWhateverIsWritten(@ForAll String title, @ForAll String body) {
        Verdict verdict = judge(title, body);
        assertThat(verdict.chances()).hasSize(CLASSIFIER.labels().size());
        assertThat(verdict.certainty()).isBetween(1.0 / verdict.chances().size() - 1e-9, 1.0);
        assertThat(verdict.chances())
                .allSatisfy(each -> assertThat(each.probability()).isBetween(0.0, 1.0));
    }

    @Property(tries = 30)
    void saysWhatItWasTaught(@ForAll("phrases") String phrase, @ForAll("labels") String label) {
        Text text = new Text("", phrase);
        Classifier taught = CLASSIFIER.taught(List.of(new Confirmed(text, label)));
        assertThat(taught.judge(text).probabilities())
                .extractingByKey(label, InstanceOfAssertFactories.DOUBLE)
                .isGreaterThanOrEqualTo(CLASSIFIER.judge(text).probabilities().getOrDefault(label, 1.0) - 1e-9);
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of("停水了", "路灯不亮", "半夜施工太吵", "水表不走", "井盖没了", "您好");
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of(CLASSIFIER.labels());
    }

    @Test
    void needsTwoClassesAndSomeCases() {
        List<Confirmed> same = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            same.add(new Confirmed(new Text("", "停水" + at), "供水"));
        }
        assertThatThrownBy(() -> new Learner(Portraits.NONE).learn(same)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Learner(Portraits.NONE).learn(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict judge(String title, String body) {
        return CLASSIFIER.judge(new Text(title, body));
    }
}
