package org.xinqiao.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.knowledge.ArticleSearch.Asked;
import org.xinqiao.knowledge.ArticleSearch.Found;
import org.xinqiao.knowledge.model.Certainty;
import org.xinqiao.testing.DemoPlaceTest;

/** Measures on the questions of {@code demo/knowledge/questions.csv}, asked in a citizen's words, with and without an answer. */
@DemoPlaceTest
@TestPropertySource(properties = "xinqiao.data=target/test-data/answers-${random.uuid}")
@DisplayName("what is found for a citizen's words (检索与问答)")
class AnswersTest {

    @Autowired
    private ArticleSearch search;

    @Autowired
    private IndexInTests index;

    @Autowired
    private Viewers viewers;

    /** @param title of the article that answers; empty where none does */
    private record Question(String words, String title) {}

    private static List<Question> questions() throws IOException {
        return Files.readAllLines(Path.of("../demo/knowledge/questions.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 2))
                .map(parts -> new Question(parts[0], parts[1].replace("\"", "")))
                .toList();
    }

    private List<Found> found(Question question) {
        return search.find(new Asked(question.words(), null, null, 0, 5), viewers.named("huawu01"));
    }

    /** 一问的结果. */
    private record Asking(Question question, List<Found> found, long nanos) {

        boolean isAnswerable() {
            return !question.title().isEmpty();
        }

        boolean isFirst() {
            return found.stream().findFirst().filter(this::isRight).isPresent();
        }

        Optional<Found> said() {
            return found.stream().filter(Found::answers).findFirst();
        }

        boolean isRight(Found it) {
            return titleOf(it).equals(question.title());
        }

        String line() {
            Optional<Found> best = found.stream().findFirst();
            double certainty = best.map(it -> Certainty.of(
                            question.words(),
                            it.hit().likeness(),
                            it.hit().title(),
                            it.hit().passage()))
                    .orElse(0.0);
            String what = !isAnswerable() ? "none" : isFirst() ? "right" : "WRONG";
            return "%.3f %s %s -> %s"
                    .formatted(
                            certainty,
                            what,
                            question.words(),
                            best.map(AnswersTest::titleOf).orElse(""));
        }
    }

    @Test
    void isTheRightArticleAndNothingWhereThereIsNone() throws IOException {
        index.followed();
        List<Asking> all = questions().stream().map(this::asked).toList();
        List<Asking> answerable = all.stream().filter(Asking::isAnswerable).toList();
        List<Asking> others = all.stream().filter(each -> !each.isAnswerable()).toList();
        long first = answerable.stream().filter(Asking::isFirst).count();
        long saidRight = answerable.stream()
                .filter(each -> each.said().filter(each::isRight).isPresent())
                .count();
        long said = answerable.stream().filter(each -> each.said().isPresent()).count();
        long saidAnyway =
                others.stream().filter(each -> each.said().isPresent()).count();
        long[] nanos = all.stream().mapToLong(Asking::nanos).sorted().toArray();
        System.out.printf(
                "answers: %d with an answer: first %d, said %d, rightly %d; %d without: said %d; ms p50 %.1f p99 %.1f%n",
                answerable.size(),
                first,
                said,
                saidRight,
                others.size(),
                saidAnyway,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
        all.stream().map(Asking::line).sorted().forEach(System.out::println);
        assertThat((double) first / answerable.size())
                .as("the right article first")
                .isGreaterThan(0.85);
        assertThat((double) saidAnyway / others.size())
                .as("an answer where there is none")
                .isLessThan(0.1);
        assertThat((double) saidRight / answerable.size())
                .as("the right answer is said")
                .isGreaterThan(0.6);
    }

    private Asking asked(Question question) {
        long began = System.nanoTime();
        List<Found> found = found(question);
        return new Asking(question, found, System.nanoTime() - began);
    }

    private static String titleOf(Found found) {
        return found.row().version().text().title();
    }
}
