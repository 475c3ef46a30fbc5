package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 一件诉求的经历: a case brought by real moves to where a test wants it, with the story that they leave. */
final class Life {

    static final Facts HEATING = facts(Facts.Urgency.NORMAL, new MatterCode("090403"));
    static final Facts BURST_PIPE = facts(Facts.Urgency.CRITICAL, new MatterCode("090403"));
    static final Facts UNCLEAR = new Facts(
            Facts.Kind.HELP,
            Facts.Urgency.NORMAL,
            Facts.Channel.PHONE,
            "说不清的事",
            "来电人没有说清是什么事。",
            null,
            new AreaCode("1503"),
            "",
            null,
            false,
            null);

    /** A step that was taken, and where it led. */
    record Taken(Step step, Stage from, Stage to) {}

    private final World world;
    private final List<Entry> story;
    private final List<Taken> taken = new ArrayList<>();
    private Case now;

    private Life(World world, Decision.Happens begun) {
        this.world = world;
        this.story = new ArrayList<>(begun.entries());
        this.now = begun.after();
    }

    static Life registered(World world) {
        return registered(world, HEATING);
    }

    static Life registered(World world, Facts facts) {
        CaseId id = world.nextId();
        Command register = new Command.Register(id, "20260714%06d".formatted(id.value()), facts);
        Decision decision = Decisions.decide(null, register, Town.CALL_TAKER, world, UUID.randomUUID());
        Life life = new Life(world, (Decision.Happens) decision);
        world.add(id, life);
        return life;
    }

    private static Facts facts(Facts.Urgency urgency, MatterCode matter) {
        return new Facts(
                Facts.Kind.HELP,
                urgency,
                Facts.Channel.PHONE,
                "家里暖气不热",
                "整栋楼的暖气从昨晚起都是凉的。",
                matter,
                new AreaCode("150302"),
                "滨河小区3号楼",
                new Facts.Position(106.8, 39.7),
                false,
                null);
    }

    /** Gives the command; answers why it was refused, or empty when it happened, there and in the cases it touches. */
    Optional<Refusal> tries(Actor actor, Command command) {
        UUID id = new UUID(now.id().value(), taken.size());
        return switch (Decisions.decide(now, command, actor, world, id)) {
            case Decision.Refused(Refusal refusal) -> Optional.of(refusal);
            case Decision.Happens happens -> follow(command.step(), happens);
        };
    }

    private Optional<Refusal> follow(Step step, Decision.Happens happens) {
        Case before = now;
        taken.add(new Taken(step, before.stage(), happens.after().stage()));
        story.addAll(happens.entries());
        now = happens.after();
        for (Consequences.Consequence each : Consequences.of(before, happens)) {
            Optional<Refusal> refused = world.life(each.id()).tries(Town.SYSTEM, each.command());
            if (each.required() && refused.isPresent()) {
                happens.entries().forEach(entry -> story.removeLast());
                now = before;
                taken.removeLast();
                return Optional.of(Refusal.NOT_THE_SAME);
            }
        }
        return Optional.empty();
    }

    /** A move that must be accepted. */
    Life does(Actor actor, Command command) {
        Stage stage = now.stage();
        tries(actor, command).ifPresent(refusal -> {
            throw new AssertionError("%s: %s at %s by %s".formatted(refusal, command, stage, actor.name()));
        });
        return this;
    }

    /** A move that must be turned down, and leaves nothing behind. */
    Refusal refuses(Actor actor, Command command) {
        int before = now.version();
        Refusal refusal = tries(actor, command)
                .orElseThrow(() -> new AssertionError(command + " was not refused at " + now.stage()));
        assertThat(now.version()).isEqualTo(before);
        return refusal;
    }

    Life dispatchedTo(UnitId lead, UnitId... assists) {
        return does(Town.DISPATCHER, new Command.Dispatch(lead, List.of(assists), "请尽快办理", null));
    }

    Life signed() {
        return does(holder(), new Command.Sign(now.holder()));
    }

    Life passedDownTo(UnitId unit) {
        return does(holder(), new Command.PassDown(unit, "请到场处理"));
    }

    Life returned() {
        return does(holder(), new Command.Return("WRONG_AREA", "供热管网不归我单位", "三定方案第二条", null, Town.WATER));
    }

    Life asksForMore(String limit) {
        return does(holder(), new Command.AskExtension(TimeLimit.parse(limit), "配件还在路上"));
    }

    Life suspendedUntil(String moment) {
        return does(Town.DISPATCHER, new Command.Suspend("等市民提供材料", World.moment(moment)));
    }

    Life replied() {
        return does(holder(), new Command.Reply("已更换阀门，室温恢复。", List.of(new FileId(7))));
    }

    Life accepted() {
        return does(Town.REVIEWER, new Command.AcceptReply(""));
    }

    Life rated(Rating.Satisfaction satisfied) {
        boolean solved = satisfied.isGood();
        return does(Town.CALLBACK_AGENT, new Command.RecordCallback(true, solved, satisfied, "市民原话"));
    }

    Life unreached() {
        return does(Town.CALLBACK_AGENT, new Command.RecordCallback(false, false, Rating.Satisfaction.NEUTRAL, ""));
    }

    Life closed() {
        return does(Town.CALLBACK_AGENT, new Command.Close(""));
    }

    Life mergedInto(Life primary) {
        return does(
                Town.DISPATCHER,
                new Command.Merge(primary.it().id(), primary.it().number(), "同一栋楼的同一件事"));
    }

    /** Signed, answered and accepted once more, so that the citizen can be asked. */
    Life handled() {
        return signed().replied().accepted();
    }

    /** Time goes on to the end of that clock, which then takes its way out. */
    Life ranOut(ClockKind kind) {
        Clock clock = clock(kind);
        world.goTo(clock.due());
        return does(Town.SYSTEM, new Command.RunOut(clock.key()));
    }

    /** So many hours from now. */
    Instant soon(int hours) {
        return world.now().plus(Duration.ofHours(hours));
    }

    Case it() {
        return now;
    }

    Stage stage() {
        return now.stage();
    }

    List<Taken> taken() {
        return taken;
    }

    List<Entry> story() {
        return List.copyOf(story);
    }

    CaseEvent lastEvent() {
        return story.getLast().event();
    }

    /** Somebody of the unit that holds the case. */
    Actor holder() {
        return Town.handler(now.held().orElseThrow().unit());
    }

    /** The latest clock of that kind. */
    Clock clock(ClockKind kind) {
        return now.clocks().values().stream()
                .filter(clock -> clock.key().kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no clock of " + kind));
    }

    boolean runs(ClockKind kind) {
        return now.clocks().values().stream().anyMatch(clock -> clock.key().kind() == kind && clock.isRunning());
    }

    Instant due(ClockKind kind) {
        return clock(kind).due();
    }

    Case.Supervision supervision() {
        return Objects.requireNonNull(now.supervision());
    }

    Case.ReplyGiven reply() {
        return Objects.requireNonNull(now.reply());
    }

    Rating rating() {
        return Objects.requireNonNull(now.rating());
    }

    Case.Terms terms() {
        return Objects.requireNonNull(now.terms());
    }

    /** The state of the order to that unit, the latest if there were several. */
    Assignment.State orderTo(UnitId unit) {
        return now.assignments().stream()
                .filter(order -> order.unit().equals(unit))
                .reduce((first, second) -> second)
                .orElseThrow()
                .state();
    }
}
