package org.xinqiao.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;
import org.xinqiao.engines.hanyu.index.HybridIndex;
import org.xinqiao.engines.hanyu.index.Question;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleText.Reach;
import org.xinqiao.knowledge.store.ChangeTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("an index that ends, is built anew or is another's answers right all the same (索引重建)")
class RebuiltIndexTest {

    @Autowired
    private Articles articles;

    @Autowired
    private ChangeTable changes;

    @Autowired
    private IndexEntries entries;

    @Autowired
    private PlaceWords words;

    @Autowired
    private BgeEmbedder embedder;

    @Autowired
    private PlatformSettings settings;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @TempDir
    private Path data;

    @BeforeEach
    void somebody() {
        UnitId housing = units.find("HOUSING").orElseThrow().id();
        for (String name : List.of("rebuild-writer", "rebuild-reviewer")) {
            if (accounts.find(name).isEmpty()) {
                people.make(name, "unit_head", housing, new AreaCode("9901"));
            }
        }
    }

    private void served(String title, String answer) {
        UnitId housing = units.find("HOUSING").orElseThrow().id();
        ArticleText text = new ArticleText(
                new AreaCode("9901"),
                null,
                Reach.AREA,
                title,
                "",
                title,
                answer,
                "",
                "",
                "",
                List.of(),
                List.of(),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2099, 1, 1));
        Viewer writer = viewers.named("rebuild-writer");
        long id = articles.begin(housing, text, writer).article();
        articles.submit(id, 1, writer);
        articles.review(id, 2, true, "", viewers.named("rebuild-reviewer"));
    }

    /** An index like that of a process of its own. */
    private ArticleIndex process() {
        var own =
                new PlatformSettings(data, settings.place(), settings.demo(), settings.command(), settings.database());
        return new ArticleIndex(changes, entries, words, embedder, own, Clock.systemUTC());
    }

    private static void followed(ArticleIndex index) {
        while (index.follow()) {
            Thread.onSpinWait();
        }
    }

    private static boolean finds(ArticleIndex index, String question, String answer) {
        return index.index().search(Question.of(question, 5)).stream()
                .anyMatch(hit -> hit.passage().contains(answer));
    }

    private List<String> folders() throws IOException {
        try (var all = Files.list(data.resolve("index").resolve("knowledge"))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void goesOnWhereItWasTold() {
        served("地下车库漏水", "物业二十四小时内到场。");
        ArticleIndex before = process();
        followed(before);
        before.destroy();
        served("屋顶花园漏水", "由业委会动用维修资金。");
        ArticleIndex after = process();
        assertThat(finds(after, "地下车库漏水", "二十四小时"))
                .as("kept, before anything is told")
                .isTrue();
        assertThat(finds(after, "屋顶花园漏水", "维修资金")).isFalse();
        followed(after);
        assertThat(finds(after, "屋顶花园漏水", "维修资金")).isTrue();
        after.destroy();
    }

    @Test
    void isBuiltAnewWhileTheOldOneAnswers() throws Exception {
        served("楼道声控灯不亮", "报物业更换。");
        ArticleIndex index = process();
        followed(index);
        long number = changes.askRebuild("tester", Clock.systemUTC().instant());
        Files.createDirectories(data.resolve("index").resolve("knowledge").resolve(number + ".half"));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> asking = CompletableFuture.supplyAsync(() -> {
            int missed = 0;
            while (!over.get()) {
                missed += asksTwice(index) ? 0 : 1;
            }
            return missed;
        });
        followed(index);
        over.set(true);
        assertThat(asking.get()).as("questions without their answer meanwhile").isZero();
        assertThat(folders()).containsExactly(Long.toString(number));
        assertThat(changes.progress(number)).anyMatch(ChangeTable.Progress::finished);
        index.destroy();
    }

    /** As {@link ArticleSearch} does where the index is exchanged under its hands. */
    private static boolean asksTwice(ArticleIndex index) {
        try {
            return finds(index, "楼道声控灯不亮", "更换");
        } catch (RuntimeException exchanged) {
            return finds(index, "楼道声控灯不亮", "更换");
        }
    }

    @Test
    void isToldAnewWhereItBelongsToAnotherDatabase() throws IOException {
        served("空调外机滴水", "由城管劝导加装接水管。");
        Path folder = Files.createDirectories(
                data.resolve("index").resolve("knowledge").resolve(Long.toString(changes.lastRebuild())));
        try (HybridIndex foreign = HybridIndex.open(folder, words.segmenter(), embedder)) {
            foreign.put(entries.entry(changes.servedAfter(0, 1).getFirst()));
            foreign.commit("999999999");
        }
        ArticleIndex index = process();
        followed(index);
        assertThat(finds(index, "空调外机滴水", "接水管")).isTrue();
        assertThat(index.index().size()).isEqualTo(changes.countServed());
        index.destroy();
    }

    @Test
    void isAnothersFolderSoThatOneOfOnesOwnIsMade() throws IOException {
        served("井盖丢失", "两小时内围挡。");
        ArticleIndex first = process();
        followed(first);
        ArticleIndex second = process();
        followed(second);
        assertThat(finds(second, "井盖丢失", "围挡")).isTrue();
        assertThat(finds(first, "井盖丢失", "围挡")).isTrue();
        second.destroy();
        try (var all = Files.list(data.resolve("index"))) {
            assertThat(all.map(each -> each.getFileName().toString())).containsExactly("knowledge");
        }
        first.destroy();
    }
}
