package org.xinqiao.seed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("drawing by lot (抽签)")
class DrawTest {

    private final Draw draw = Draw.of(1, Draw.Purpose.LIFE, 1);

    @Test
    void fallsTheSameWayAgain() {
        assertThat(Draw.of(1, Draw.Purpose.LIFE, 1).uuid()).isEqualTo(draw.uuid());
    }

    @Test
    void fallsOtherwiseForAnotherSeedPurposeOrNumber() {
        Set<UUID> drawn = new HashSet<>();
        for (Draw.Purpose purpose : Draw.Purpose.values()) {
            for (int number = 0; number < 200; number++) {
                drawn.add(Draw.of(1, purpose, number).uuid());
                drawn.add(Draw.of(2, purpose, number).uuid());
            }
        }
        assertThat(drawn).hasSize(2 * 200 * Draw.Purpose.values().length);
    }

    @Test
    void givesRandomIdsTheirForm() {
        UUID id = draw.uuid();
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void comesTrueAboutAsOftenAsItShould() {
        long came = IntStream.range(0, 10_000).filter(each -> draw.chance(0.3)).count();
        assertThat(came).isBetween(2800L, 3200L);
    }

    @Test
    void takesTheMedianHalfOfTheTime() {
        Duration hour = Duration.ofHours(1);
        long longer = IntStream.range(0, 10_000)
                .filter(each -> draw.around(hour, 1).compareTo(hour) > 0)
                .count();
        assertThat(longer).isBetween(4800L, 5200L);
    }

    @Test
    void followsTheShares() {
        Shares<String> shares = Shares.of(List.of("never", "often", "seldom"), name -> switch (name) {
            case "often" -> 9;
            case "seldom" -> 1;
            default -> 0;
        });
        List<String> drawn =
                IntStream.range(0, 10_000).mapToObj(each -> shares.draw(draw)).toList();
        assertThat(drawn).doesNotContain("never");
        assertThat(drawn.stream().filter("seldom"::equals).count()).isBetween(850L, 1150L);
    }

    @Test
    void needsSomethingToDrawFrom() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(List.of("none"), name -> 0));
    }

    @Test
    void hasWordsForEveryOccasionAndNoneForOthers() {
        Words words = Words.shipped();
        assertThat(words.say("annotate", draw)).isNotBlank();
        assertThat(words.say("supervise", draw, "unit", "市水务局")).doesNotContain("{");
        assertThatIllegalArgumentException().isThrownBy(() -> words.say("silence", draw));
    }

    @Test
    void findsTheSamePeopleAgainEachUnderANumberOfTheirOwn() {
        Folk folk = new Folk(1);
        Set<Folk.Person> people = new HashSet<>();
        Set<String> phones = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            Folk.Person person = folk.somebody(draw);
            people.add(person);
            phones.add(person.phone().value());
        }
        assertThat(phones).hasSameSizeAs(people).allMatch(phone -> phone.startsWith("0960"));
        assertThat(people).hasSizeLessThan(4900);
    }
}
