package org.xinqiao.seed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;

@DisplayName("which cases there will be (名册)")
class PlanTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant UNTIL = Instant.parse("2026-11-25T02:30:00Z");
    private static final Instant FROM = UNTIL.minus(Duration.ofDays(730));
    private static final WorkCalendar OFFICES = WorkCalendar.of(
            "offices",
            new Wording("机关", "offices"),
            SHANGHAI,
            WeekHours.weekdays("09:00-12:00 14:00-18:00"),
            StatutoryDays.shipped());
    private static final Rhythm RHYTHM = Rhythm.between(FROM, UNTIL, OFFICES);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(families(1, 3000)).isEqualTo(families(1, 3000)).isNotEqualTo(families(2, 3000));
    }

    @Test
    void hasEveryNumberOnce() {
        List<Integer> numbers = families(1, 3001).stream()
                .flatMap(family -> family.numbers().stream())
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.range(0, 3001).boxed().toList());
    }

    @Test
    void goesByTime() {
        Plan plan = plan(1, 3000);
        assertThat(families(1, 3000))
                .extracting(family -> plan.came(family.first()).toEpochMilli() / 1000)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void letsACaseComeWhenItComesHoweverManyThereAre() {
        assertThat(plan(1, 10).came(7)).isEqualTo(plan(1, 1_000_000).came(7));
    }

    @Test
    void hasSomeThatAreToldAgain() {
        long again = families(1, 20_000).stream()
                .mapToLong(family -> family.again().size())
                .sum();
        assertThat(again).isBetween(300L, 800L);
    }

    @Test
    void letsNobodyTellAgainBeforeTheFirstOrInTheFuture() {
        Plan plan = plan(1, 100);
        Instant shortly = UNTIL.minusSeconds(60);
        for (int number = 0; number < 200; number++) {
            Draw draw = Draw.of(1, Draw.Purpose.LIFE, number);
            assertThat(plan.cameAfter(shortly, draw)).isBetween(shortly, UNTIL);
            assertThat(plan.cameAfter(FROM, draw)).isAfterOrEqualTo(FROM).isBefore(UNTIL);
        }
    }

    @Test
    void knowsHowManyItCanNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(1, Integer.MAX_VALUE));
    }

    @Test
    void isBusyByDayAndOnWeekdays() {
        int[] hours = new int[24];
        int weekend = 0;
        for (int number = 0; number < 20_000; number++) {
            var came = plan(1, 1).came(number).atZone(SHANGHAI);
            hours[came.getHour()]++;
            weekend += came.getDayOfWeek().getValue() > 5 ? 1 : 0;
        }
        assertThat(hours[10]).isGreaterThan(10 * hours[3]);
        assertThat(weekend).isBetween(20_000 / 7, 20_000 * 2 / 7);
    }

    @Test
    void beginsAndEndsInTime() {
        assertThat(RHYTHM.at(0)).isBetween(FROM.minus(Duration.ofHours(1)), FROM.plus(Duration.ofHours(1)));
        assertThat(RHYTHM.at(0.999_999_999)).isBetween(UNTIL.minus(Duration.ofHours(1)), UNTIL);
    }

    private static Plan plan(long seed, int cases) {
        return new Plan(seed, cases, RHYTHM, UNTIL);
    }

    private static List<Plan.Family> families(long seed, int cases) {
        List<Plan.Family> all = new ArrayList<>();
        plan(seed, cases).families().forEachRemaining(all::add);
        return all;
    }
}
