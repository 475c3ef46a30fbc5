package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.SYSTEM;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-18 a clock runs out (到期) once, at its end, and not before")
class RunOutTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING);
    private final Command runOut = new Command.RunOut(life.clock(ClockKind.SIGN).key());

    @Test
    void doesNothingOneSecondBeforeItsEnd() {
        world.goTo(life.due(ClockKind.SIGN).minus(Duration.ofSeconds(1)));
        assertThat(entriesOf(runOut)).isZero();
        world.goTo(life.due(ClockKind.SIGN));
        assertThat(entriesOf(runOut)).isEqualTo(2);
    }

    @Test
    void takesItsWayOutOnlyOnce() {
        life.ranOut(ClockKind.SIGN);
        assertThat(entriesOf(runOut)).isZero();
        life.ranOut(ClockKind.REPLY);
        assertThat(entriesOf(new Command.RunOut(life.clock(ClockKind.REPLY).key())))
                .isZero();
    }

    @Test
    void doesNothingOnceStopped() {
        life.signed();
        world.goTo("08-01 09:00");
        assertThat(entriesOf(runOut)).isZero();
    }

    @Test
    void doesNothingForAClockThatNeverWas() {
        assertThat(entriesOf(new Command.RunOut(new ClockKey(ClockKind.CLOSE, 77))))
                .isZero();
    }

    @Test
    void isNobodysButTheSystems() {
        assertThat(life.refuses(DISPATCHER, runOut)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void aDeadlineCanBeToldFromTheStoryAlone() {
        world.goTo("07-15 09:00");
        life.signed().suspendedUntil("07-20 09:00").ranOut(ClockKind.SUSPENSION);
        Case told = Case.toldBy(life.story());
        assertThat(told).isEqualTo(life.it());
        assertThat(ClockWork.dueOf(life.clock(ClockKind.REPLY), world)).isEqualTo(life.due(ClockKind.REPLY));
    }

    private int entriesOf(Command command) {
        int before = life.it().version();
        life.does(SYSTEM, command);
        return life.it().version() - before;
    }
}
