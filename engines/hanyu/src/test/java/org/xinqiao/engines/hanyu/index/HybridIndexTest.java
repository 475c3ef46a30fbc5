package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

@DisplayName("found by words and by meaning (混合检索)")
class HybridIndexTest {

    private static final BgeEmbedder EMBEDDER = new BgeEmbedder();
    private static final Segmenter SEGMENTER = Segmenter.plain();

    @TempDir
    private Path folder;

    private HybridIndex index;

    @BeforeEach
    void open() {
        index = HybridIndex.open(folder, SEGMENTER, EMBEDDER);
        index.put(Entry.of("heat", "供暖温度标准", "采暖期内室内温度不得低于十八摄氏度。低于标准的，可以申请测温并退还热费。"));
        index.put(Entry.of("wage", "拖欠工资", "用人单位拖欠劳动报酬的，劳动者可以向劳动监察大队投诉。"));
        index.put(Entry.of("noise", "噪声污染", "夜间二十二时至次日六时，禁止产生环境噪声污染的建筑施工作业。"));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsByWordsAtOnceWithTheWordsMarked() {
        Hit hit = index.search(Question.of("室内温度不得低于多少", 3)).getFirst();
        assertThat(hit.id()).isEqualTo("heat");
        assertThat(hit.marks())
                .extracting(mark -> hit.passage().substring(mark.from(), mark.to()))
                .contains("室内温度不得低于");
    }

    @Test
    void findsByMeaningWhatSaysNoneOfTheWords() {
        String asked = "老板不发钱";
        assertThat(index.embedWaiting(100)).isEqualTo(3);
        assertThat(index.waiting()).isZero();
        Hit hit = index.search(Question.of(asked, 3)).getFirst();
        assertThat(hit.id()).isEqualTo("wage");
        assertThat(hit.likeness()).isGreaterThan(0.3);
    }

    @Test
    void findsFirstWhatIsAboutItAndNotWhatNamesItInPassing() {
        String filler = "本市各部门依照职责做好有关工作，按时公开办理结果。";
        String answer = "登记时应当出示免疫证明。";
        index.put(Entry.of("about", "犬只登记办法", filler.repeat(20) + answer));
        index.put(Entry.of("passing", "综合事务办法", filler.repeat(10) + "另见犬只登记。" + filler.repeat(10) + answer));
        assertThat(index.search(Question.of("犬只登记要出示什么证明", 2)).getFirst().id()).isEqualTo("about");
    }

    @Test
    void findsNothingOfWhatWasRemoved() {
        index.embedWaiting(100);
        index.remove("wage");
        assertThat(index.search(Question.of("拖欠工资", 10))).extracting(Hit::id).doesNotContain("wage");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void findsTheNewTextNotTheOldOne() {
        index.embedWaiting(100);
        index.put(Entry.of("wage", "公积金", "住房公积金提取材料。"));
        assertThat(index.size()).isEqualTo(3);
        Hit hit = index.search(Question.of("劳动监察大队投诉", 10)).stream()
                .filter(each -> each.id().equals("wage"))
                .findFirst()
                .orElse(null);
        assertThat(hit == null || !hit.passage().contains("监察")).isTrue();
    }

    @Test
    void keepsWithinFacetsAndTime() {
        Instant end = Instant.parse("2026-01-01T00:00:00Z");
        index.put(new Entry(
                "old",
                "供暖补贴",
                "供暖补贴每户三百元。",
                Map.of("area", List.of("6401", "6402")),
                new Entry.Validity(Instant.EPOCH, end)));
        index.embedWaiting(100);
        Question question = Question.of("供暖补贴", 10);
        assertThat(index.search(question.among("area", List.of("6402", "6409"))))
                .extracting(Hit::id)
                .containsExactly("old");
        assertThat(index.search(question.among("area", List.of("6409")))).isEmpty();
        assertThat(index.search(question.validAt(end.minusSeconds(1))))
                .extracting(Hit::id)
                .contains("old");
        assertThat(index.search(question.validAt(end))).extracting(Hit::id).doesNotContain("old");
    }

    @Test
    void goesOnFromWhatWasCommitted() throws IOException {
        index.embedWaiting(100);
        index.commit("story 17");
        index.remove("heat");
        index.close();
        index = HybridIndex.open(folder, SEGMENTER, EMBEDDER);
        assertThat(index.position()).isEqualTo("story 17");
        assertThat(index.size()).isEqualTo(3);
        assertThat(index.waiting()).isZero();
        index.clear();
        assertThat(index.position()).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void beginsAnewWhenAnotherModelReadTheMeanings() throws IOException {
        index.commit("story 17");
        index.close();
        index = HybridIndex.open(folder, SEGMENTER, new OtherModel());
        assertThat(index.position()).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void answersAnythingThatIsAsked() {
        for (String text : List.of("", " ", "。。。", "a", "我", "AND (OR) *:* \"", "水".repeat(5_000))) {
            assertThat(index.search(Question.of(text, 3))).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void takesALongTextInPassages() {
        String filler = "本条规定适用于全市范围内的各类情形。".repeat(60);
        index.put(Entry.of("long", "综合规定", filler + "养老认证可以在手机上刷脸完成。" + filler));
        index.embedWaiting(100);
        Hit hit = index.search(Question.of("养老认证怎么刷脸", 3)).getFirst();
        assertThat(hit.id()).isEqualTo("long");
        assertThat(hit.passage()).contains("刷脸").hasSizeLessThan(500);
    }

    /** More than are looked at first say the words oftener, but scattered; who says them in one place is weighed whole. */
    @Test
    void weighsAlsoByTheWayThatDidNotFindIt() {
        String filler = "本市各部门依照职责做好有关工作，按时公开办理结果，接受各方面的监督。".repeat(6);
        String scattered = (filler + "另见电梯。").repeat(12);
        for (int number = 0; number < 40; number++) {
            index.put(Entry.of("scattered " + number, "综合事务办法", scattered));
        }
        index.put(Entry.of("together", "综合事务办法", filler.repeat(12) + "电梯停运，电梯困人，电梯维修，电梯年检，电梯改造，电梯更新，电梯加装。"));
        Hit first = index.search(Question.of("电梯", 5)).getFirst();
        assertThat(first.id()).isEqualTo("together");
        assertThat(first.score()).isGreaterThan(0.5);
    }
}
