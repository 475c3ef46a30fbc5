package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Label("The wait before the next attempt (重连间隔)")
class BackoffTest {

    @Property
    void isNeverNothingAndNeverMoreThanTheMost(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int failures,
            @ForAll @DoubleRange(min = 0, max = 1) double scatter) {
        Duration wait = Backoff.USUAL.after(failures, scatter);
        assertThat(wait).isBetween(Backoff.USUAL.first().dividedBy(2), Backoff.USUAL.most());
    }

    @Property
    void neverShrinksFromOneFailureToTheNext(@ForAll @IntRange(min = 0, max = 100) int failures) {
        assertThat(Backoff.USUAL.after(failures + 1, 0.5)).isGreaterThanOrEqualTo(Backoff.USUAL.after(failures, 0.5));
    }

    @Example
    void isDoubled() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
        assertThat(backoff.after(1, 1)).hasMillis(100);
        assertThat(backoff.after(2, 1)).hasMillis(200);
        assertThat(backoff.after(4, 1)).hasMillis(800);
        assertThat(backoff.after(5, 1)).hasMillis(1000);
        assertThat(backoff.after(1, 0)).hasMillis(50);
    }

    @Example
    void cannotBeNothing() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
