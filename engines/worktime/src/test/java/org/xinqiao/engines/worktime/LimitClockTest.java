package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.engines.worktime.Places.OFFICES;
import static org.xinqiao.engines.worktime.Places.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.worktime.LimitClock.State;

@DisplayName("A clock (时钟)")
class LimitClockTest {

    private final LimitClock hours = LimitClock.start(at("2026-03-09 10:00"), TimeLimit.parse("8 WORKING_HOURS"));
    private final LimitClock days = LimitClock.start(at("2026-03-09 10:00"), TimeLimit.parse("3 WORKING_DAYS"));

    @Test
    void standsStillWhileSuspendedAndGoesOnWhereItStood() {
        assertDue(hours, "2026-03-10 11:00");
        assertDue(suspended(hours, "2026-03-09 15:00", "2026-03-11 10:00"), "2026-03-11 16:00");
    }

    @Test
    void aSuspensionByNightChangesNothing() {
        assertDue(suspended(hours, "2026-03-09 17:30", "2026-03-10 09:00"), "2026-03-10 11:00");
        assertDue(suspended(days, "2026-03-09 17:30", "2026-03-10 09:00"), "2026-03-12 17:30");
    }

    @Test
    void aWorkingDayThatLosesAnyOfItsTimeIsNotCounted() {
        assertDue(days, "2026-03-12 17:30");
        assertDue(suspended(days, "2026-03-10 15:00", "2026-03-10 16:00"), "2026-03-13 17:30");
        assertDue(suspended(days, "2026-03-10 15:00", "2026-03-11 09:30"), "2026-03-16 17:30");
        assertDue(suspended(days, "2026-03-10 12:15", "2026-03-10 13:00"), "2026-03-12 17:30");
    }

    @Test
    void anExtensionIsCountedOnFromTheEnd() {
        assertDue(extended(days, "2 WORKING_DAYS"), "2026-03-16 17:30");
        assertDue(extended(hours, "2 WORKING_DAYS"), "2026-03-12 17:30");
        assertDue(extended(days, "2 WORKING_HOURS"), "2026-03-13 11:00");
        assertDue(extended(extended(days, "1 WORKING_DAYS"), "1 WORKING_DAYS"), "2026-03-16 17:30");
    }

    @Test
    void anEmergencyDayEndsAtMidnightAndTheExtensionIsTheDayAfter() {
        LimitClock clock = LimitClock.start(at("2026-02-16 22:00"), TimeLimit.parse("2 EMERGENCY_DAYS"));
        assertDue(clock, "2026-02-19 00:00");
        assertDue(extended(clock, "1 EMERGENCY_DAYS"), "2026-02-20 00:00");
    }

    @Test
    void hasNoEndWhileItIsSuspended() {
        LimitClock suspended = hours.suspend(at("2026-03-09 15:00"), "王敏", "等待专家意见");
        assertThat(suspended.dueAt(OFFICES)).isEmpty();
        assertThat(suspended.isLate(at("2030-01-01 00:00"), OFFICES)).isFalse();
        assertThat(suspended.remaining(at("2026-03-20 10:00"), OFFICES)).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void aSuspensionAfterTheEndDoesNotMakeItTimely() {
        LimitClock late = hours.suspend(at("2026-03-10 11:30"), "王敏", "等待专家意见");
        assertDue(late, "2026-03-10 11:00");
        assertThat(late.stateAt(at("2026-03-10 12:00"), OFFICES)).isEqualTo(State.LATE);
    }

    @Test
    void tellsHowItStands() {
        assertThat(hours.stateAt(at("2026-03-10 11:00"), OFFICES)).isEqualTo(State.RUNNING);
        assertThat(hours.stateAt(at("2026-03-10 11:01"), OFFICES)).isEqualTo(State.LATE);
        assertThat(hours.suspend(at("2026-03-09 15:00"), "王敏", "等待").stateAt(at("2026-03-11 11:01"), OFFICES))
                .isEqualTo(State.SUSPENDED);
        assertThat(hours.stop(at("2026-03-10 11:00")).stateAt(at("2026-04-10 11:00"), OFFICES))
                .isEqualTo(State.STOPPED_IN_TIME);
        assertThat(hours.stop(at("2026-03-10 11:01")).stateAt(at("2026-04-10 11:00"), OFFICES))
                .isEqualTo(State.STOPPED_LATE);
    }

    @Test
    void tellsWhatIsLeftAndWhatIsOverrun() {
        assertThat(hours.remaining(at("2026-03-09 17:00"), OFFICES)).isEqualTo(Duration.ofMinutes(150));
        assertThat(hours.overrun(at("2026-03-09 17:00"), OFFICES)).isZero();
        assertThat(hours.remaining(at("2026-03-11 10:00"), OFFICES)).isZero();
        assertThat(hours.overrun(at("2026-03-11 10:00"), OFFICES)).isEqualTo(Duration.ofHours(6));
        assertThat(hours.stop(at("2026-03-09 17:00")).remaining(at("2026-05-01 10:00"), OFFICES))
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void stoppingEndsAnOpenSuspension() {
        LimitClock stopped = hours.suspend(at("2026-03-09 15:00"), "王敏", "等待").stop(at("2026-03-10 10:00"));
        assertThat(stopped.isSuspended()).isFalse();
        assertDue(stopped, "2026-03-10 16:00");
    }

    @Test
    void whatCannotBeDoneToAClockIsRefused() {
        LimitClock suspended = hours.suspend(at("2026-03-09 15:00"), "王敏", "等待");
        LimitClock stopped = hours.stop(at("2026-03-09 15:00"));
        refused(() -> hours.resume(at("2026-03-09 16:00")), "not suspended");
        refused(() -> suspended.suspend(at("2026-03-09 16:00"), "王敏", "等待"), "already suspended");
        refused(() -> stopped.suspend(at("2026-03-09 16:00"), "王敏", "等待"), "stopped");
        refused(() -> stopped.stop(at("2026-03-09 16:00")), "already stopped");
        refused(() -> extended(stopped, "1 WORKING_DAYS"), "stopped");
    }

    @Test
    void nothingHappensToAClockBeforeWhatHappenedBefore() {
        assertThatThrownBy(() -> hours.suspend(at("2026-03-09 09:00"), "王敏", "等待"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> suspended(hours, "2026-03-09 15:00", "2026-03-09 14:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        suspended(hours, "2026-03-09 15:00", "2026-03-11 10:00").stop(at("2026-03-10 10:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LimitClock(
                        hours.startedAt(),
                        hours.limit(),
                        List.of(
                                new Suspension(at("2026-03-10 10:00"), null, "王敏", "等待"),
                                new Suspension(at("2026-03-11 10:00"), null, "王敏", "等待")),
                        List.of(),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LimitClock suspended(LimitClock clock, String from, String until) {
        return clock.suspend(at(from), "王敏", "等待专家意见").resume(at(until));
    }

    private static LimitClock extended(LimitClock clock, String granted) {
        return clock.extend(TimeLimit.parse(granted), clock.startedAt(), "李强", "需现场勘查");
    }

    private static void assertDue(LimitClock clock, String due) {
        assertThat(clock.dueAt(OFFICES)).contains(at(due));
    }

    private static void refused(Runnable step, String state) {
        assertThatThrownBy(step::run).isInstanceOf(IllegalStateException.class).hasMessageEndingWith(" is " + state);
    }
}
