package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.ShippedPacks;
import org.xinqiao.catalogue.model.PackReader;
import org.xinqiao.engines.worktime.Explanation;
import org.xinqiao.engines.worktime.Extension;
import org.xinqiao.engines.worktime.LimitClock;
import org.xinqiao.engines.worktime.Span;
import org.xinqiao.engines.worktime.Tally;
import org.xinqiao.engines.worktime.TimeLimit;

@DisplayName("C-21 random lives under every shipped pack (随附规则包)")
class PackLivesTest {

    private static final int LIVES = 120;
    private static final long SEED = Long.getLong("xinqiao.seed", 54321);
    private static final ShippedPacks SHIPPED = new ShippedPacks();

    static Stream<String> packs() {
        return SHIPPED.list().stream().map(ShippedPacks.ShippedPack::id);
    }

    @ParameterizedTest
    @MethodSource("packs")
    @DisplayName("obey it: no rule of it is broken, no limit is another, no invariant fails")
    void obeyIt(String pack) {
        everyLife(pack, (life, world) -> {
            assertThat(Invariants.holdAllAlong(life.story(), world)).isEqualTo(life.it());
            assertThat(Retrial.of(life.story(), world).differs()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    @DisplayName("have clocks whose explanation begins at their start, leaves no gap and sums to their deadline")
    void explainThemselves(String pack) {
        everyLife(
                pack,
                (life, world) -> life.it()
                        .clocks()
                        .values()
                        .forEach(clock -> clock.counted().ifPresent(counted -> sumsUp(clock, counted, world))));
    }

    @ParameterizedTest
    @MethodSource("packs")
    @DisplayName("are what they were, once over, whatever version comes into force")
    void outliveEveryVersion(String pack) {
        List<String> all = packs().toList();
        RuleBook next = book(all.get((all.indexOf(pack) + 1) % all.size()));
        everyLife(pack, (life, world) -> {
            Case over = life.it();
            List<Explanation> told = explained(over, world);
            World then = world.at(world.now());
            then.rules(next);
            assertThat(Case.toldBy(life.story())).isEqualTo(over);
            assertThat(explained(over, then)).isEqualTo(told);
            for (Clock clock : over.clocks().values()) {
                Command runOut = new Command.RunOut(clock.key());
                Decision decision = Decisions.decide(over, runOut, Town.SYSTEM, then, UUID.randomUUID());
                assertThat(changes(decision)).isEmpty();
            }
        });
    }

    private static List<Entry> changes(Decision decision) {
        return decision instanceof Decision.Happens happens ? happens.entries() : List.of();
    }

    private static List<Explanation> explained(Case it, World world) {
        return it.clocks().values().stream()
                .flatMap(clock -> clock.counted().stream()
                        .map(counted -> counted.explain(world.calendar(clock.calendar()), world.now())))
                .toList();
    }

    private static void sumsUp(Clock clock, LimitClock counted, World world) {
        Explanation explanation = counted.explain(world.calendar(clock.calendar()), world.now());
        assertThat(explanation.due()).contains(clock.due());
        Tally promised = Stream.concat(
                        Stream.of(counted.limit()),
                        counted.extensions().stream().map(Extension::granted))
                .map(TimeLimit::tally)
                .reduce(Tally.NONE, Tally::plus);
        assertThat(explanation.counted()).isEqualTo(promised);
        Instant at = clock.started();
        for (Span span : explanation.spans()) {
            assertThat(span.from()).isEqualTo(at);
            assertThat(Duration.between(span.from(), span.to())).isGreaterThanOrEqualTo(Duration.ZERO);
            at = span.to();
        }
        assertThat(at).isEqualTo(clock.due());
    }

    private static void everyLife(String pack, BiConsumer<Life, World> check) {
        RuleBook book = book(pack);
        List<String> seen = new ArrayList<>();
        for (long each = 0; each < LIVES; each++) {
            long seed = SEED + each;
            try {
                World world = new World(1);
                world.rules(book);
                RandomLives.live(world, new Moves(new Random(seed)));
                world.lives().forEach(life -> check.accept(life, world));
                world.lives().forEach(life -> seen.add(life.stage().name()));
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(pack + ": run again with -Dxinqiao.seed=" + seed, broken);
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(2 * LIVES);
    }

    private static RuleBook book(String pack) {
        return RuleBook.of(
                1, PackReader.read(SHIPPED.find(pack).orElseThrow().files()).pack());
    }
}
