package org.xinqiao.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.knowledge.model.ArticleText.Reach;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

@DisplayName("an article stands as its days say (条目现状)")
class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Article SERVED = new Article(1, new UnitId(7), 1, 1, null, "");

    static ArticleText text(LocalDate from, LocalDate until) {
        return new ArticleText(
                new AreaCode("9901"),
                null,
                Reach.PUBLIC,
                "供暖",
                "Heating",
                "暖气不热",
                "报修。",
                "",
                "",
                "",
                List.of(),
                List.of(),
                from,
                until);
    }

    private static Standing on(LocalDate from, LocalDate until) {
        return Standing.of(SERVED, text(from, until), TODAY);
    }

    @Test
    void isValidUpToItsLastDayAndNotBeyond() {
        assertThat(on(TODAY.minusDays(9), TODAY.plusYears(1))).isEqualTo(Standing.VALID);
        assertThat(on(TODAY.minusDays(9), TODAY)).isEqualTo(Standing.EXPIRING);
        assertThat(on(TODAY.minusDays(9), TODAY.minusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(text(TODAY.minusDays(9), TODAY).holdsOn(TODAY)).isTrue();
        assertThat(text(TODAY.minusDays(9), TODAY).holdsOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void isRemindedOfThirtyDaysBefore() {
        assertThat(on(TODAY, TODAY.plusDays(29))).isEqualTo(Standing.EXPIRING);
        assertThat(on(TODAY, TODAY.plusDays(30))).isEqualTo(Standing.VALID);
    }

    @Test
    void waitsForItsFirstDay() {
        assertThat(on(TODAY.plusDays(1), TODAY.plusDays(90))).isEqualTo(Standing.COMING);
    }

    @Test
    void isNothingWithoutAReviewOrOnceWithdrawn() {
        assertThat(Standing.of(new Article(1, new UnitId(7), null, 1, null, ""), null, TODAY))
                .isEqualTo(Standing.DRAFT);
        assertThat(Standing.of(new Article(1, new UnitId(7), null, 1, Instant.EPOCH, "旧政策"), null, TODAY))
                .isEqualTo(Standing.WITHDRAWN);
    }
}
