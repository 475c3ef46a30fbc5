package org.xinqiao.assessment.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlaceTime;

/**
 * 事实读法: from the story of a case to one row for each unit that registered, answered or led it. Nothing but the story is
 * asked, so that the rows can be told again at any time and are the same then.
 */
public final class FactReading {

    private final Map<UnitId, Part> parts = new LinkedHashMap<>();
    private final Set<Integer> acted = new HashSet<>();
    private final Map<Integer, Instant> replied = new HashMap<>();
    private @Nullable Part answerer;
    private long taker;
    private boolean concluded;
    private Case it;

    private FactReading(Case begun) {
        this.it = begun;
    }

    /** 一个单位在一件诉求中. */
    private static final class Part {
        private final Instant given;
        private final Map<AssessedFact, Integer> facts = new EnumMap<>(AssessedFact.class);
        private long handler;
        private boolean late;

        private Part(Instant given) {
            this.given = given;
        }

        private void set(AssessedFact fact, boolean so) {
            facts.put(fact, so ? 1 : 0);
        }

        private void more(AssessedFact fact) {
            facts.merge(fact, 1, Integer::sum);
        }

        private boolean is(AssessedFact fact) {
            return facts.getOrDefault(fact, 0) > 0;
        }
    }

    /** The rows of a case, in the order of their units. */
    public static List<FactRow> of(List<Entry> story) {
        FactReading reading = new FactReading(Case.begunBy(story.getFirst()));
        reading.begin(story.getFirst());
        for (Entry entry : story.subList(1, story.size())) {
            Case before = reading.it;
            reading.it = before.after(entry);
            reading.read(before, entry);
        }
        return reading.rows();
    }

    private void begin(Entry first) {
        taker = first.by().account();
        UnitId unit = first.by().unit();
        if (unit != null) {
            part(unit, first.at()).set(AssessedFact.REGISTERED, true);
        }
    }

    private Part part(UnitId unit, Instant at) {
        return parts.computeIfAbsent(unit, id -> new Part(at));
    }

    private Part partOf(int order) {
        Assignment given = it.assignment(order);
        return part(given.unit(), given.dispatched());
    }

    private @Nullable Part holder(Case of) {
        return of.holder() == 0 ? null : partOf(of.holder());
    }

    private void read(Case before, Entry entry) {
        switch (entry.event()) {
            case CaseEvent.AnsweredDirectly _ -> answered(entry);
            case CaseEvent.Concluded ended -> concluded = !ended.ranked();
            case CaseEvent.Dispatched _ -> {
                concluded = false;
                led(entry.at());
            }
            case CaseEvent.PassedDown passed -> {
                acted.add(passed.assignment());
                partOf(passed.assignment()).set(AssessedFact.PASSED, true);
                led(entry.at());
            }
            case CaseEvent.Signed signed -> {
                if (!signed.byDefault()) {
                    acted.add(signed.assignment());
                }
            }
            case CaseEvent.Returned returned -> {
                acted.add(returned.assignment());
                partOf(returned.assignment()).more(AssessedFact.RETURNS);
            }
            case CaseEvent.ReturnRejected _ -> more(holder(before), AssessedFact.RETURNS_REFUSED);
            case CaseEvent.Replied given -> replied(given, entry);
            case CaseEvent.ReplyRejected _ -> more(answerer, AssessedFact.REJECTIONS);
            case CaseEvent.CalledBack asked -> asked(asked);
            case CaseEvent.ReworkOrdered _ -> more(answerer, AssessedFact.REWORKS);
            case CaseEvent.ExtensionGranted _ -> more(holder(before), AssessedFact.EXTENSIONS);
            case CaseEvent.Urged _ -> more(holder(before), AssessedFact.URGES);
            case CaseEvent.Supervised _ -> more(holder(before), AssessedFact.SUPERVISIONS);
            case CaseEvent.LimitPassed passed -> {
                Part holder = holder(before);
                if (passed.clock().kind() == ClockKind.REPLY && holder != null) {
                    holder.late = true;
                }
            }
            default -> {}
        }
    }

    private static void more(@Nullable Part part, AssessedFact fact) {
        if (part != null) {
            part.more(fact);
        }
    }

    /** Whoever leads now was given an order. */
    private void led(Instant at) {
        Part part = part(it.assignment(it.holder()).unit(), at);
        part.set(AssessedFact.ASSIGNED, true);
        part.more(AssessedFact.ORDERS);
    }

    private void answered(Entry entry) {
        UnitId unit = entry.by().unit();
        if (unit != null) {
            Part part = part(unit, entry.at());
            part.set(AssessedFact.DIRECT, true);
            part.handler = entry.by().account();
        }
    }

    /** What the citizen said of an earlier answer is not said of this one. */
    private void replied(CaseEvent.Replied given, Entry entry) {
        Part part = partOf(given.assignment());
        part.set(AssessedFact.ANSWERED, true);
        part.handler = entry.by().account();
        acted.add(given.assignment());
        replied.put(given.assignment(), entry.at());
        for (AssessedFact said : List.of(
                AssessedFact.CALLED_BACK,
                AssessedFact.REACHED,
                AssessedFact.SOLVED,
                AssessedFact.SATISFIED,
                AssessedFact.VERY_SATISFIED)) {
            part.set(said, false);
        }
        answerer = part;
    }

    private void asked(CaseEvent.CalledBack asked) {
        Part part = answerer;
        if (part == null || !asked.contacted() && !asked.givenUp()) {
            return;
        }
        part.set(AssessedFact.CALLED_BACK, true);
        part.set(AssessedFact.REACHED, asked.contacted());
        part.set(AssessedFact.SOLVED, asked.contacted() && asked.solved());
        part.set(AssessedFact.SATISFIED, asked.contacted() && asked.satisfied().isGood());
        part.set(
                AssessedFact.VERY_SATISFIED,
                asked.contacted() && asked.satisfied() == Rating.Satisfaction.VERY_SATISFIED);
    }

    private List<FactRow> rows() {
        Map<Part, List<Assignment>> orders = new HashMap<>();
        for (Assignment order : it.assignments()) {
            if (order.role() == Assignment.Role.LEAD) {
                orders.computeIfAbsent(partOf(order.no()), part -> new ArrayList<>())
                        .add(order);
            }
        }
        List<FactRow> rows = new ArrayList<>();
        parts.forEach((unit, part) -> {
            signing(part, orders.getOrDefault(part, List.of()));
            replying(part, orders.getOrDefault(part, List.of()));
            part.set(AssessedFact.FINISHED, it.stage() == Stage.CLOSED || it.stage() == Stage.ARCHIVED);
            rows.add(row(unit, part));
        });
        return FactRow.inOrder(rows);
    }

    private void signing(Part part, List<Assignment> orders) {
        boolean due = false;
        boolean inTime = true;
        boolean byHand = true;
        for (Assignment order : orders) {
            Clock clock = it.clocks().get(new ClockKey(ClockKind.SIGN, order.no()));
            boolean byPerson = acted.contains(order.no());
            boolean cameDue = byPerson || clock != null && clock.ranOut();
            due |= cameDue;
            byHand &= byPerson || !cameDue;
            inTime &= !cameDue || byPerson && !isLate(clock);
        }
        part.set(AssessedFact.SIGN_DUE, due);
        part.set(AssessedFact.SIGNED_ON_TIME, due && inTime);
        part.set(AssessedFact.SIGNED_BY_HAND, due && byHand);
    }

    private static boolean isLate(@Nullable Clock clock) {
        Instant stopped = clock == null ? null : clock.stopped();
        return clock != null && (clock.ranOut() || stopped != null && stopped.isAfter(clock.due()));
    }

    private void replying(Part part, List<Assignment> orders) {
        boolean late = part.late;
        for (Assignment order : orders) {
            Instant at = replied.get(order.no());
            Clock clock = it.clocks().get(new ClockKey(ClockKind.REPLY, rootOf(order)));
            late |= at != null && clock != null && (clock.ranOut() || clock.isLate(at));
        }
        boolean answered = part.is(AssessedFact.ANSWERED);
        part.set(AssessedFact.REPLY_DUE, answered || part.late);
        part.set(AssessedFact.REPLIED_ON_TIME, answered && !late);
    }

    private int rootOf(Assignment order) {
        return order.parent() == 0 ? order.no() : rootOf(it.assignment(order.parent()));
    }

    private FactRow row(UnitId unit, Part part) {
        Facts facts = it.facts();
        return new FactRow(
                it.id(),
                unit,
                it.number(),
                PlaceTime.dayOf(part.given).withDayOfMonth(1),
                part.given,
                facts.area(),
                facts.kind().name(),
                facts.matter() == null ? "" : facts.matter().value(),
                part.is(AssessedFact.REGISTERED) ? taker : 0,
                part.handler,
                part.facts,
                exclusion());
    }

    /** What the story itself says: which of these a place leaves out, its indicators say. */
    private String exclusion() {
        return switch (it.stage()) {
            case MERGED -> Indicator.Exclusion.MERGED.name();
            case WITHDRAWN -> Indicator.Exclusion.WITHDRAWN.name();
            case TRANSFERRED_OUT -> Indicator.Exclusion.TRANSFERRED_OUT.name();
            default -> it.mergedInto() == null ? unranked() : Indicator.Exclusion.MERGED.name();
        };
    }

    /** It ended in a way that does not count, as the place's rules had it then, and nobody was given it since. */
    private String unranked() {
        return concluded ? Indicator.Exclusion.CONCLUDED.name() : "";
    }
}
