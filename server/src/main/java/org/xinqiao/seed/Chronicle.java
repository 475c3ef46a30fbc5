package org.xinqiao.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.History;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.seed.model.Course;
import org.xinqiao.seed.model.Demand;
import org.xinqiao.seed.model.Draw;
import org.xinqiao.seed.model.Move;

/** 编年: lets a few cases live through their past side by side, what comes first first, up to a moment. */
final class Chronicle {

    /** Clocks are looked at every so often, so the way out is a little behind the end. */
    private static final int LOOKED_AT_SECONDS = 20;

    private static final int REFUSALS = 3;

    private final History history;
    private final Scene scene;
    private final List<Life> lives = new ArrayList<>();

    Chronicle(History history, Scene scene) {
        this.history = history;
        this.scene = scene;
    }

    /** 登记: what somebody asks at that moment becomes a case. */
    record Begun(int number, Demand demand, Facts facts, Instant at) {}

    /** @param isToldAgain whether the next ones tell the same */
    void add(Begun begun, Draw draw, boolean isToldAgain) {
        lives.add(new Life(begun, draw, scene.course(begun.demand(), draw, isToldAgain)));
    }

    History told() {
        for (Life next = next(); next != null; next = next()) {
            next.goOn();
        }
        return history;
    }

    private @Nullable Life next() {
        Life first = null;
        for (Life each : lives) {
            if (each.at.isBefore(first == null ? scene.until() : first.at)) {
                first = each;
            }
        }
        return first;
    }

    private final class Life {

        private final Begun begun;
        private final Draw draw;
        private final Course course;
        private final Duration lag;
        private @Nullable CaseId id;
        private Stage stage = Stage.AWAITING_DISPATCH;
        private int stageSince;
        private Deque<Move> agenda = new ArrayDeque<>();
        private boolean refused;
        private int refusals;
        /** When something happens to it next. */
        private Instant at;

        private Life(Begun begun, Draw draw, Course course) {
            this.begun = begun;
            this.draw = draw;
            this.course = course;
            this.lag = Duration.ofSeconds(draw.from(1, LOOKED_AT_SECONDS));
            this.at = begun.at();
        }

        private void goOn() {
            if (id == null) {
                id = register();
            } else {
                live(id);
            }
            lives.forEach(Life::lookAhead);
        }

        private CaseId register() {
            Viewer taker = scene.city().centre(Power.REGISTER, draw);
            NewCase wanted = new NewCase(draw.uuid(), scene.source(begun.number()), begun.facts());
            return switch (history.register(taker, wanted, begun.at())) {
                case Outcome.Done(Case it) -> it.id();
                case Outcome.Refused(var problem) ->
                    throw new IllegalStateException("could not be registered: " + problem.code());
                case Outcome.Stale _ -> throw new IllegalStateException("a new case has no older version");
            };
        }

        private void live(CaseId own) {
            Move move = agenda.peek();
            if (move == null || move.at().isAfter(at)) {
                history.runOutAll(own, draw::uuid, at);
                return;
            }
            agenda.remove();
            Outcome outcome = history.handle(move.who(), own, draw.uuid(), move.command(), move.at());
            refused |= !(outcome instanceof Outcome.Done);
            if (agenda.isEmpty() && refused && ++refusals <= REFUSALS) {
                plan(history.get(own));
            }
        }

        /** What others do next counts only as long as the case stays where it is. */
        private void lookAhead() {
            if (id == null) {
                return;
            }
            Case it = history.get(id);
            if (it.stage() != stage || it.stageSince() != stageSince) {
                plan(it);
            }
            Instant clocks = Clock.nextEnd(it.clocks().values())
                    .map(end -> end.plus(lag))
                    .map(end -> end.isBefore(it.changed()) ? it.changed() : end)
                    .orElse(Instant.MAX);
            Instant people = Optional.ofNullable(agenda.peek()).map(Move::at).orElse(Instant.MAX);
            at = people.isAfter(clocks) ? clocks : people;
        }

        private void plan(Case it) {
            stage = it.stage();
            stageSince = it.stageSince();
            refused = false;
            agenda = new ArrayDeque<>(course.from(it, primary()));
        }

        private @Nullable Case primary() {
            CaseId first = lives.getFirst().id;
            return first == null || lives.getFirst() == this ? null : history.get(first);
        }
    }
}
