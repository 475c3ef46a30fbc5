package org.xinqiao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Consequences;
import org.xinqiao.casework.model.Consequences.Consequence;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Decisions;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.store.CaseLoad;

/**
 * 往事: what happened to a few new cases, told before any of it is written. Commands are asked and decided as
 * {@link Cases} does it, one after the other in time; what one means for another case of the same history follows at once.
 */
public final class History {

    private final PlaceContext place;
    private final Supplier<CaseId> ids;
    private final Map<CaseId, Life> lives = new LinkedHashMap<>();

    History(PlaceContext place, Supplier<CaseId> ids) {
        this.place = place;
        this.ids = ids;
    }

    /** 登记. */
    public Outcome register(Viewer viewer, NewCase wanted, Instant when) {
        CaseId id = ids.get();
        var context = place.at(when);
        Command command = new Command.Register(id, Cases.number(id, context.now()), wanted.facts());
        return switch (Decisions.decide(null, command, new Actor.Staff(viewer), context, wanted.command())) {
            case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Happens happens -> {
                lives.put(id, new Life(happens, wanted.source()));
                yield new Outcome.Done(happens.after());
            }
        };
    }

    /** Gives a case of this history a command. */
    public Outcome handle(Viewer viewer, CaseId caseId, UUID id, Command command, Instant when) {
        if (command instanceof Command.Reply reply && !reply.attachments().isEmpty()) {
            throw new IllegalArgumentException("what is past has no files to bring along");
        }
        return give(caseId, new Asked(new Actor.Staff(viewer), 0, id, command, place.at(when), false));
    }

    /** 时钟到期: takes the way out of every clock of the case whose end has passed by then. */
    public void runOutAll(CaseId caseId, Supplier<UUID> commands, Instant when) {
        var context = place.at(when);
        List<ClockKey> passed = Clock.passed(get(caseId).clocks().values(), context.now());
        for (ClockKey key : passed) {
            Command command = new Command.RunOut(key);
            give(caseId, new Asked(new Actor.TheSystem(), 0, commands.get(), command, context, false));
        }
    }

    /** The case as it stands so far. */
    public Case get(CaseId id) {
        return Optional.ofNullable(lives.get(id)).orElseThrow().it;
    }

    /** The cases of this history in the order in which they were registered. */
    public List<Case> list() {
        return lives.values().stream().map(life -> life.it).toList();
    }

    /** How many lines all the stories have. */
    public int lines() {
        return lives.values().stream().mapToInt(life -> life.story.size()).sum();
    }

    List<CaseLoad.Told> told() {
        return lives.values().stream()
                .map(life -> new CaseLoad.Told(life.it, life.story, life.source))
                .toList();
    }

    /** As in a transaction: where a consequence that must be cannot be, nothing has happened. */
    private Outcome give(CaseId caseId, Asked asked) {
        Life life = lives.get(caseId);
        if (life == null) {
            return new Outcome.Refused(CaseProblem.NOT_FOUND);
        }
        return switch (asked.of(life.it, life.commands)) {
            case Asked.Verdict.Stands(Outcome outcome) -> outcome;
            case Asked.Verdict.Goes(Decision.Happens happens) -> {
                List<Consequence> consequences = Consequences.of(life.it, happens);
                if (consequences.isEmpty()) {
                    life.goOn(happens);
                    yield new Outcome.Done(happens.after());
                }
                List<Mark> before = lives.values().stream().map(Life::mark).toList();
                life.goOn(happens);
                if (follow(consequences, asked)) {
                    yield new Outcome.Done(happens.after());
                }
                before.forEach(Mark::goBack);
                yield new Outcome.Refused(Refusal.NOT_THE_SAME);
            }
        };
    }

    private boolean follow(List<Consequence> consequences, Asked cause) {
        for (Consequence each : consequences) {
            UUID own = each.commandOf(cause.id());
            Outcome outcome = give(each.id(), cause.followedBy(own, each.command()));
            if (each.required() && !(outcome instanceof Outcome.Done)) {
                return false;
            }
        }
        return true;
    }

    /** 回退点: how far a case had come. */
    private record Mark(Life life, Case it, int lines) {

        void goBack() {
            List<Entry> undone = life.story.subList(lines, life.story.size());
            undone.forEach(entry -> life.commands.remove(entry.command()));
            undone.clear();
            life.it = it;
        }
    }

    private static final class Life {

        private final List<Entry> story = new ArrayList<>();
        private final Set<UUID> commands = new HashSet<>();
        private final @Nullable String source;
        private Case it;

        private Life(Decision.Happens begun, @Nullable String source) {
            this.source = source;
            this.it = begun.after();
            goOn(begun);
        }

        private void goOn(Decision.Happens happens) {
            story.addAll(happens.entries());
            happens.entries().forEach(entry -> commands.add(entry.command()));
            it = happens.after();
        }

        private Mark mark() {
            return new Mark(this, it, story.size());
        }
    }
}
