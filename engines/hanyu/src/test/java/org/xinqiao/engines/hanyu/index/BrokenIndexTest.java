package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.engines.hanyu.Segmenter;

@DisplayName("an index after a broken run (断电之后)")
class BrokenIndexTest {

    private static final Segmenter SEGMENTER = Segmenter.plain();
    private static final OtherModel MODEL = new OtherModel();

    @TempDir
    private Path folder;

    @TempDir
    private Path after;

    @BeforeEach
    void committed() throws IOException {
        try (HybridIndex index = open(folder)) {
            for (int at = 0; at < 20; at++) {
                index.put(Entry.of("entry " + at, "停水通知" + at, "第" + at + "号通知：明日停水。"));
            }
            index.commit("story 20");
        }
    }

    @Test
    void holdsWhatWasCommittedWhenItsWriterIsKilled() throws IOException {
        try (HybridIndex writing = open(folder)) {
            writing.put(Entry.of("late", "供暖", "供暖通知。"));
            writing.remove("entry 3");
            writing.embedWaiting(5);
            copy(folder, after);
        }
        try (HybridIndex index = open(after)) {
            assertThat(index.position()).isEqualTo("story 20");
            assertThat(index.size()).isEqualTo(20);
            assertThat(index.waiting()).isEqualTo(20);
            assertThat(index.search(Question.of("供暖", 5))).extracting(Hit::id).doesNotContain("late");
        }
    }

    @Test
    void isToldTheRestAndThenComplete() throws IOException {
        try (HybridIndex writing = open(folder)) {
            writing.put(Entry.of("late", "供暖", "供暖通知。"));
            copy(folder, after);
        }
        try (HybridIndex index = open(after)) {
            index.put(Entry.of("late", "供暖", "供暖通知。"));
            index.commit("story 21");
        }
        try (HybridIndex index = open(after)) {
            assertThat(index.size()).isEqualTo(21);
            assertThat(index.position()).isEqualTo("story 21");
        }
    }

    @Property(tries = 12)
    void beginsAnewWhenAFileIsCutShort(@ForAll @IntRange(min = 0, max = 90) int percent) throws IOException {
        Path broken = Files.createTempDirectory("broken");
        try (HybridIndex index = open(broken)) {
            index.put(Entry.of("1", "停水通知", "明日停水。"));
            index.commit("story 1");
        }
        for (Path file : files(broken)) {
            if (file.getFileName().toString().startsWith("segments_")) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(whole, whole.length * percent / 100));
            }
        }
        try (HybridIndex index = open(broken)) {
            assertThat(index.position()).isEmpty();
            assertThat(index.size()).isZero();
            index.put(Entry.of("1", "停水通知", "明日停水。"));
            assertThat(index.search(Question.of("停水", 1))).extracting(Hit::id).containsExactly("1");
        }
        for (Path file : files(broken)) {
            Files.delete(file);
        }
        Files.delete(broken);
    }

    @Test
    void beginsAnewWhenAFileIsGone() throws IOException {
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt")) {
                Files.delete(file);
            }
        }
        try (HybridIndex index = open(folder)) {
            assertThat(index.position()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void isNotTakenFromWhoHasItOpen() throws IOException {
        try (HybridIndex first = open(folder)) {
            assertThatThrownBy(() -> open(folder)).isInstanceOf(UncheckedIOException.class);
            assertThat(first.size()).isEqualTo(20);
        }
    }

    private static HybridIndex open(Path folder) {
        return HybridIndex.open(folder, SEGMENTER, MODEL);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            if (!file.endsWith("write.lock")) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
