package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.xinqiao.catalogue.Rule;

/** 随机的一生: two cases among people who do sensible things mostly, at times that go on mostly. */
public final class RandomLives {

    private static final int MOVES = 24;
    private static final int STEPS_TO_AN_END = 60;

    private static final List<Stage> ANYWHERE =
            Arrays.stream(Stage.values()).filter(stage -> !stage.isEnd()).toList();
    private static final List<Duration> WAITS =
            Stream.of(1, 30, 120, 600, 3000).map(Duration::ofMinutes).toList();

    /** How far the clock of another process may be behind. */
    private static final List<Duration> BEHIND =
            Stream.of(1, 5, 6, 7200).map(Duration::ofSeconds).toList();

    private RandomLives() {}

    /** The stories of two cases that may have been joined; they are numbered from {@code firstId}. */
    public static List<List<Entry>> stories(long seed, long firstId) {
        return lived(new Random(seed), firstId).lives().stream()
                .map(Life::story)
                .toList();
    }

    /** Two cases at once, one of them somewhere in the midst of its life, so that they can be merged. */
    static World lived(Random random, long firstId) {
        World world = new World(firstId);
        Moves moves = new Moves(random);
        world.rules(Rule.PASS_DOWN_LEVELS, moves.chance(50) ? 1 : 4);
        live(world, moves);
        return world;
    }

    /** The same in a world of which somebody else has said the rules. */
    static void live(World world, Moves moves) {
        Stages.reached(moves.one(ANYWHERE), world);
        if (moves.chance(10)) {
            world.dissolve(Town.HOUSING);
        }
        Life.registered(world, moves.chance(80) ? Life.BURST_PIPE : Life.UNCLEAR);
        for (int move = 0; move < MOVES; move++) {
            letTimePass(world, moves);
            Duration behind = moves.chance(15) ? moves.one(BEHIND) : Duration.ZERO;
            world.wait(behind.negated());
            move(world, moves);
            world.wait(behind);
        }
        world.lives().forEach(RandomLives::comesToAnEnd);
    }

    /** By a clock that may be behind the one that wrote the story. */
    private static void move(World world, Moves moves) {
        Life life = moves.one(world.lives());
        Case before = life.it();
        Actor actor = moves.somebody(life);
        List<Step> allowed = Guards.allowed(before, actor, world);
        Command command = moves.anyCommand(life, allowed, world.lives());
        if (command instanceof Command.StandAside && !Town.isHead(actor)) {
            return; // there is nobody else to do the work of the others
        }
        Optional<Refusal> refused = life.tries(actor, command);
        boolean asItShould = refused.isPresent() ? life.it() == before : allowed.contains(command.step());
        if (world.now().isBefore(before.changed().minus(Decisions.SKEW))) {
            asItShould = refused.equals(Optional.of(Refusal.CLOCK_BEHIND)) && life.it() == before;
        }
        if (!asItShould) {
            throw new AssertionError("%s by %s at %s".formatted(command, actor, before));
        }
    }

    private static void letTimePass(World world, Moves moves) {
        if (moves.chance(70)) {
            world.wait(moves.one(WAITS));
        } else {
            nextEnd(world).ifPresent(world::goTo);
        }
        if (moves.chance(60)) {
            world.lives().forEach(life -> runOut(world, life));
        }
        world.lives().stream()
                .filter(life -> life.stage() == Stage.AWAITING_CALLBACK && moves.chance(10))
                .forEach(life -> life.does(Town.SYSTEM, new Command.EndCallback(moves.chance(50), "抽样")));
    }

    private static Optional<Instant> nextEnd(World world) {
        return world.lives().stream()
                .flatMap(life -> life.it().clocks().values().stream())
                .filter(clock -> clock.isRunning() && clock.due().isAfter(world.now()))
                .map(Clock::due)
                .min(Comparator.naturalOrder());
    }

    private static void runOut(World world, Life life) {
        for (Clock clock : life.it().clocks().values()) {
            if (clock.isRunning() && !clock.due().isAfter(world.now())) {
                life.does(Town.SYSTEM, new Command.RunOut(clock.key()));
            }
        }
    }

    /** Everybody does what is theirs, and the case moves on to its end. */
    private static void comesToAnEnd(Life life) {
        for (int step = 0; step < STEPS_TO_AN_END && !life.stage().isEnd(); step++) {
            HonestWork.oneStep(life);
        }
        assertThat(life.stage().isEnd()).as("still %s", life.stage()).isTrue();
    }
}
