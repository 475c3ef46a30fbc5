package org.xinqiao.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleText.Reach;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.demo=true",
            "xinqiao.data=target/test-data/following-index-${random.uuid}"
        })
@DisplayName("the index follows the tables, and never has the last word (知识索引)")
class FollowingIndexTest {

    private static final AreaCode CITY = new AreaCode("9901");

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private ArticleIndex index;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    private Viewer writer(String name, String unit, String area) {
        if (accounts.find(name).isEmpty()) {
            people.make(name, "unit_head", units.find(unit).orElseThrow().id(), new AreaCode(area));
        }
        return viewers.named(name);
    }

    private UnitId housing = new UnitId(1);

    @BeforeEach
    void unit() {
        housing = units.find("HOUSING").orElseThrow().id();
    }

    private static ArticleText text(String title, String answer, Reach reach, AreaCode area) {
        return new ArticleText(
                area,
                null,
                reach,
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
    }

    private long served(ArticleText text) {
        Viewer writer = writer("index-writer", "HOUSING", "9901");
        long id = articles.begin(housing, text, writer).article();
        articles.submit(id, 1, writer);
        articles.review(id, 2, true, "", writer("index-reviewer", "HOUSING", "9901"));
        return id;
    }

    private List<String> found(String words, Viewer viewer) {
        return search.find(new ArticleSearch.Asked(words, null, null, 0, 10), viewer).stream()
                .map(found -> found.row().version().text().answer())
                .toList();
    }

    private void followed() {
        while (index.follow()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void findsByMeaningWhatSharesFewWords() {
        served(text("暖气不热怎样报修", "供热公司上门测温。", Reach.AREA, CITY));
        served(text("结婚登记材料", "带身份证。", Reach.AREA, CITY));
        followed();
        assertThat(found("屋里好冷供热温度不够", writer("index-writer", "HOUSING", "9901"))
                        .getFirst())
                .isEqualTo("供热公司上门测温。");
    }

    /** It is withdrawn, and the index has not been told yet. */
    @Test
    void showsNothingThatWasWithdrawn() {
        Viewer writer = writer("index-writer", "HOUSING", "9901");
        long id = served(text("共享单车乱停放清理", "企业两小时内清理。", Reach.AREA, CITY));
        followed();
        assertThat(found("共享单车乱停放", writer)).contains("企业两小时内清理。");
        articles.withdraw(id, "过时", writer);
        assertThat(found("共享单车乱停放", writer)).doesNotContain("企业两小时内清理。");
        followed();
        assertThat(found("共享单车乱停放", writer)).doesNotContain("企业两小时内清理。");
    }

    @Test
    void saysTheWordsOfNoVersionButTheServedOne() {
        Viewer writer = writer("index-writer", "HOUSING", "9901");
        long id = served(text("装修备案流程", "到物业备案，交押金。", Reach.AREA, CITY));
        followed();
        articles.save(id, 1, 3, text("装修备案流程", "网上备案，不交押金。", Reach.AREA, CITY), writer);
        articles.submit(id, 1, writer);
        articles.review(id, 2, true, "", writer("index-reviewer", "HOUSING", "9901"));
        assertThat(found("装修备案", writer)).doesNotContain("到物业备案，交押金。");
        followed();
        assertThat(found("装修备案", writer)).contains("网上备案，不交押金。").doesNotContain("到物业备案，交押金。");
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        served(text("执法局内部口径说明", "内部答案。", Reach.UNIT, CITY));
        served(text("东区集市摆摊地点", "东区答案。", Reach.AREA, new AreaCode("990101")));
        followed();
        Viewer west = writer("index-west", "WEST", "990102");
        Viewer east = writer("index-east", "EAST", "990101");
        assertThat(found("执法局内部口径", west)).doesNotContain("内部答案。");
        assertThat(found("执法局内部口径", writer("index-writer", "HOUSING", "9901"))).contains("内部答案。");
        assertThat(found("东区集市摆摊", west)).doesNotContain("东区答案。");
        assertThat(found("东区集市摆摊", east)).contains("东区答案。");
    }
}
