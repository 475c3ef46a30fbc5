package org.xinqiao.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.knowledge.model.ArticleText.Reach;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

@DisplayName("who reads an article (知识可见范围)")
class ArticleSightTest {

    private static final AreaCode CITY = new AreaCode("9901");
    private static final AreaCode EAST = new AreaCode("990101");
    private static final AreaCode WEST = new AreaCode("990102");
    private static final UnitId OWNER = new UnitId(7);
    private static final ArticleSight IN_THE_EAST =
            new ArticleSight(EAST, List.of(CITY, EAST), Set.of(new UnitId(3)), false, false);

    private static boolean reads(ArticleSight sight, AreaCode area, Reach reach) {
        ArticleText text = StandingTest.text(LocalDate.EPOCH, LocalDate.EPOCH);
        return sight.reads(
                OWNER,
                new ArticleText(
                        area,
                        null,
                        reach,
                        text.title(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        text.from(),
                        text.until()));
    }

    @Test
    void isWhoWorksWhereItHoldsOrAboveOrBelow() {
        assertThat(reads(IN_THE_EAST, CITY, Reach.AREA)).isTrue();
        assertThat(reads(IN_THE_EAST, new AreaCode("990101001"), Reach.AREA)).isTrue();
        assertThat(reads(IN_THE_EAST, WEST, Reach.AREA)).isFalse();
        assertThat(reads(IN_THE_EAST, WEST, Reach.PUBLIC)).isFalse();
    }

    @Test
    void isTheOwnerAloneWhereItIsTheirOwn() {
        assertThat(reads(IN_THE_EAST, EAST, Reach.UNIT)).isFalse();
        assertThat(reads(new ArticleSight(EAST, List.of(CITY, EAST), Set.of(OWNER), false, false), EAST, Reach.UNIT))
                .isTrue();
    }

    @Test
    void isACitizenOnlyWhereItIsPublic() {
        ArticleSight citizens = ArticleSight.ofCitizens(CITY);
        assertThat(reads(citizens, EAST, Reach.PUBLIC)).isTrue();
        assertThat(reads(citizens, EAST, Reach.AREA)).isFalse();
        assertThat(citizens.asReader()).containsExactly(ArticleSight.CITIZENS);
        assertThat(ArticleSight.readers(OWNER, Reach.AREA)).doesNotContain(ArticleSight.CITIZENS);
    }

    @Test
    void isSaidInTheWordsOfTheIndexAlike() {
        assertThat(ArticleSight.places(EAST, List.of(CITY, EAST))).contains("at:990101", "in:9901", "in:990101");
        assertThat(IN_THE_EAST.nearPlaces()).containsExactly("in:990101", "at:9901", "at:990101");
    }
}
