package org.xinqiao.callback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.CallbackRule.Quiet;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

@DisplayName("how a callback goes on (回访的下一步)")
class NextTest {

    private static final Quiet NIGHT = new Quiet(LocalTime.of(21, 0), LocalTime.of(8, 0));

    private static Task task(int wayAt, int tries, Way... ways) {
        Task.About about = new Task.About(
                "20261127000001",
                "路灯",
                new AreaCode("9901"),
                null,
                Facts.Kind.HELP,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                null,
                List.of());
        Task.Plan plan = new Task.Plan(1, "条款", List.of(ways), 2, 4, NIGHT);
        return new Task(
                1,
                new CaseId(1),
                1,
                about,
                plan,
                Drawing.of("seed", 100),
                Instant.EPOCH,
                Task.State.WAITING,
                wayAt,
                tries,
                Instant.EPOCH,
                "",
                null,
                null);
    }

    @Test
    void aRobotTriesAsOftenAsTheRulesSayAndThenAnotherWay() {
        assertThat(Next.after(task(0, 0, Way.ROBOT, Way.SMS), Result.NO_ANSWER)).isEqualTo(Next.AGAIN);
        assertThat(Next.after(task(0, 1, Way.ROBOT, Way.SMS), Result.MACHINE)).isEqualTo(Next.OTHER_WAY);
        assertThat(Next.after(task(0, 1, Way.ROBOT), Result.SILENT)).isEqualTo(Next.GIVE_UP);
    }

    @Test
    void aMessageIsNotSentTwice() {
        assertThat(Next.after(task(0, 0, Way.SMS, Way.PERSON), Result.NO_REPLY)).isEqualTo(Next.OTHER_WAY);
        assertThat(Next.after(task(0, 0, Way.SMS), Result.NO_REPLY)).isEqualTo(Next.GIVE_UP);
    }

    @Test
    void aWayThatIsNotThereIsPassedOver() {
        assertThat(Next.after(task(0, 0, Way.ROBOT, Way.PERSON), Result.UNAVAILABLE))
                .isEqualTo(Next.OTHER_WAY);
    }

    @Test
    void aWrongNumberIsWrongByEveryWay() {
        assertThat(Next.after(task(0, 0, Way.PERSON, Way.SMS), Result.WRONG_NUMBER))
                .isEqualTo(Next.GIVE_UP);
    }

    @Test
    void nobodyIsDisturbedAtNight() {
        assertThat(over("2026-11-27T20:59:00")).isEqualTo("2026-11-27T20:59");
        assertThat(over("2026-11-27T21:00:00")).isEqualTo("2026-11-28T08:00");
        assertThat(over("2026-11-28T07:59:59")).isEqualTo("2026-11-28T08:00");
        assertThat(over("2026-11-28T08:00:00")).isEqualTo("2026-11-28T08:00");
        assertThat(new Quiet(LocalTime.NOON, LocalTime.NOON).holds(LocalTime.NOON))
                .isFalse();
    }

    private static String over(String moment) {
        return NIGHT.over(ZonedDateTime.parse(moment + "+08:00[" + PlaceTime.ZONE + "]"))
                .toLocalDateTime()
                .toString();
    }

    @Test
    void theDrawCanBeDrawnAgainAndIsFair() {
        assertThat(Drawing.of("a/1", 30)).isEqualTo(Drawing.of("a/1", 30));
        assertThat(new Drawing("a/1", (Drawing.of("a/1", 30).draw() + 1) % 100, 30).isHonest())
                .isFalse();
        long drawn = IntStream.range(0, 10_000)
                .filter(n -> Drawing.of("seed/" + n, 30).isDrawn())
                .count();
        assertThat(drawn).isBetween(2_850L, 3_150L);
        assertThat(IntStream.range(0, 1_000)
                        .allMatch(n -> Drawing.of("x" + n, 100).isDrawn()))
                .isTrue();
        assertThat(IntStream.range(0, 1_000)
                        .anyMatch(n -> Drawing.of("x" + n, 0).isDrawn()))
                .isFalse();
    }
}
