package org.xinqiao.seed.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Power;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts.Kind;
import org.xinqiao.casework.model.Facts.Urgency;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.organisation.UnitId;

/** 中心的活: what the hotline centre does with a case, and what citizens tell it. */
final class CentreWork {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String MOVE_CAR = "0512";
    private static final Shares<Satisfaction> SATISFIED = Shares.of(
            List.of(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.NEUTRAL),
            each -> each == Satisfaction.VERY_SATISFIED ? 34 : each == Satisfaction.SATISFIED ? 48 : 18);

    /** How many of those that reach no other end at once become no order. */
    private static final double WITHOUT_ORDER = 0.05;

    private CentreWork() {}

    /** @param primary the case that this one tells once more; absent for nearly all */
    static void dispatch(Agenda agenda, @Nullable Case primary, boolean isAnswerable) {
        Draw draw = agenda.draw;
        Case it = agenda.it;
        boolean isFirst = it.assignments().isEmpty() && it.counts().reopens() == 0;
        Instant begin = agenda.since();
        if (it.facts().matter() == null) {
            begin = begin.plus(draw.around(MINUTE.multipliedBy(6), 0.5));
            agenda.centre(Power.REGISTER, begin, new Command.Amend(agenda.demand.putRight(it.facts())));
        }
        if (isFirst && primary != null) {
            join(agenda, primary);
        } else if (isFirst && isAnswerable && draw.chance(answeredAtOnce(agenda.demand))) {
            agenda.centre(
                    Power.ANSWER,
                    agenda.soon(MINUTE.multipliedBy(4), 0.5),
                    new Command.AnswerDirectly(agenda.say("answer")));
        } else if (isFirst && draw.chance(leaves(agenda.demand))) {
            leave(agenda);
        } else if (isFirst && draw.chance(WITHOUT_ORDER)) {
            conclude(agenda);
        }
        Duration median = agenda.demand.urgency() == Urgency.NORMAL ? MINUTE.multipliedBy(25) : MINUTE.multipliedBy(5);
        Duration wait = draw.around(draw.chance(0.02) ? HOUR.multipliedBy(3) : median, 0.6);
        agenda.centre(Power.DISPATCH, begin.plus(wait), dispatched(agenda));
    }

    /** Either whoever is on the telephone says so at once, or the dispatcher sees it. */
    private static void join(Agenda agenda, Case primary) {
        if (agenda.draw.chance(0.5)) {
            Command told = new Command.Conclude(
                    "SAME_MATTER", agenda.say("conclude.SAME_MATTER"), "", primary.id(), primary.number());
            agenda.centre(Power.ANSWER, agenda.soon(MINUTE.multipliedBy(5), 0.5), told);
        } else {
            Command merge = new Command.Merge(primary.id(), primary.number(), agenda.say("merge"));
            agenda.centre(Power.MERGE, agenda.soon(MINUTE.multipliedBy(12), 0.8), merge);
        }
    }

    private static void conclude(Agenda agenda) {
        String way = agenda.say("conclude.way");
        boolean isLed = way.equals("LAWFUL_PATH") || way.equals("NOT_GOVERNMENT");
        String to = isLed ? agenda.say("conclude." + way + ".to") : "";
        String words = agenda.say("conclude." + way).replace("{to}", to);
        agenda.centre(
                Power.ANSWER, agenda.soon(MINUTE.multipliedBy(5), 0.5), new Command.Conclude(way, words, to, null, ""));
    }

    private static double answeredAtOnce(Demand demand) {
        if (demand.matter().value().startsWith(MOVE_CAR)) {
            return 0.9;
        }
        return switch (demand.kind()) {
            case QUESTION -> 0.92;
            case PRAISE -> 0.7;
            case MESSAGE -> 0.5;
            case HELP -> 0.5;
            case COMPLAINT -> 0.38;
            case SUGGESTION -> 0.35;
            case REPORT -> 0.12;
            case APPEAL -> 0.02;
        };
    }

    private static double leaves(Demand demand) {
        return demand.urgency() == Urgency.CRITICAL ? 0.15 : demand.kind() == Kind.REPORT ? 0.03 : 0.008;
    }

    private static void leave(Agenda agenda) {
        Instant at = agenda.soon(MINUTE.multipliedBy(8), 0.6);
        if (agenda.draw.chance(0.5)) {
            agenda.centre(Power.REGISTER, at, new Command.Withdraw(agenda.say("withdraw")));
        } else {
            String reference = "Z" + agenda.draw.from(100_000, 1_000_000);
            Command out = new Command.TransferOut(agenda.say("transfer.to"), reference, agenda.say("transfer.reason"));
            agenda.centre(Power.DISPATCH, at, out);
        }
    }

    /** Now and then it goes to whoever comes next to mind, and comes back. */
    private static Command dispatched(Agenda agenda) {
        List<City.Duty> duties =
                agenda.city.duties(agenda.demand.matter(), agenda.it.facts().area());
        boolean isWrong = duties.size() > 1 && agenda.draw.chance(0.06);
        City.Duty duty = duties.get(isWrong ? 1 : 0);
        List<UnitId> assists = agenda.draw.chance(0.3)
                ? duty.assists().stream()
                        .filter(unit -> !unit.equals(duty.lead()))
                        .distinct()
                        .limit(2)
                        .toList()
                : List.of();
        return new Command.Dispatch(duty.lead(), assists, agenda.say("dispatch"), null);
    }

    static void arbitrate(Agenda agenda) {
        Case it = agenda.it;
        Instant at = agenda.inOffice(HOUR.multipliedBy(3), 0.7);
        UnitId sender = it.held().orElseThrow().unit();
        Case.PendingReturn asked = it.pendingReturn();
        List<UnitId> others = agenda
                .city
                .duties(agenda.demand.matter(), it.facts().area())
                .stream()
                .map(City.Duty::lead)
                .filter(unit -> !unit.equals(sender))
                .toList();
        UnitId proposed = asked == null ? null : asked.proposedUnit();
        UnitId next =
                proposed != null && !proposed.equals(sender) ? proposed : others.isEmpty() ? null : others.getFirst();
        if (next != null && agenda.draw.chance(0.65)) {
            agenda.centre(Power.ARBITRATE, at, new Command.DecideReturn(true, next, agenda.say("return.yes")));
        } else {
            agenda.centre(Power.ARBITRATE, at, new Command.DecideReturn(false, null, agenda.say("return.no")));
        }
    }

    static void review(Agenda agenda) {
        Instant at = agenda.inOffice(HOUR.multipliedBy(3), 0.9);
        boolean isPoor = agenda.draw.chance(agenda.it.counts().reworks() == 0 ? 0.06 : 0.03);
        Command verdict =
                isPoor ? new Command.RejectReply(agenda.say("reject")) : new Command.AcceptReply(agenda.say("accept"));
        agenda.centre(Power.REVIEW, at, verdict);
    }

    static void callBack(Agenda agenda) {
        Draw draw = agenda.draw;
        Instant at = agenda.byDay(agenda.soon(HOUR.multipliedBy(9), 0.8));
        if (agenda.it.supervision() != null && draw.chance(0.7)) {
            agenda.centre(
                    Power.SUPERVISE,
                    agenda.inOffice(HOUR, 0.5),
                    new Command.EndSupervision(agenda.say("supervise.end")));
        }
        if (!draw.chance(0.87)) {
            agenda.centre(Power.CALL_BACK, at, new Command.RecordCallback(false, false, Satisfaction.NEUTRAL, ""));
        } else if (draw.chance(agenda.it.counts().reworks() == 0 ? 0.93 : 0.8)) {
            Satisfaction said = SATISFIED.draw(draw);
            String words = agenda.say(said == Satisfaction.NEUTRAL ? "called.fair" : "called.good");
            agenda.centre(Power.CALL_BACK, at, new Command.RecordCallback(true, true, said, words));
        } else {
            Satisfaction said = draw.chance(0.3) ? Satisfaction.VERY_DISSATISFIED : Satisfaction.DISSATISFIED;
            Command no = new Command.RecordCallback(true, draw.chance(0.2), said, agenda.say("called.bad"));
            agenda.centre(Power.CALL_BACK, at, no);
        }
    }

    static void decideRework(Agenda agenda) {
        boolean again = agenda.draw.chance(0.3);
        Command decision = new Command.DecideRework(again, agenda.say(again ? "again" : "decline"));
        agenda.centre(Power.ARBITRATE, agenda.inOffice(HOUR.multipliedBy(3), 0.8), decision);
    }

    static void close(Agenda agenda) {
        if (agenda.draw.chance(0.9)) {
            agenda.centre(
                    Power.CLOSE, agenda.inOffice(MINUTE.multipliedBy(40), 1.0), new Command.Close(agenda.say("close")));
        }
    }

    /** Nearly always the clock sends it to the archive. */
    static void afterwards(Agenda agenda) {
        Draw draw = agenda.draw;
        if (draw.chance(0.008)) {
            Instant at = agenda.byDay(agenda.since().plus(Duration.ofHours(draw.from(20, 330))));
            agenda.centre(Power.REGISTER, at, new Command.Reopen(agenda.say("reopen")));
        }
    }

    static void merged(Agenda agenda) {
        if (agenda.draw.chance(0.04)) {
            Instant at = agenda.inOffice(HOUR.multipliedBy(5), 0.8);
            agenda.centre(Power.MERGE, at, new Command.Unmerge(agenda.say("unmerge")));
        }
    }

    static void resume(Agenda agenda) {
        Case.Suspension suspension = agenda.it.suspension();
        if (suspension != null && agenda.draw.chance(0.6)) {
            Instant at = agenda.between(agenda.since(), suspension.until());
            agenda.centre(Power.SUSPEND, at, new Command.Resume(agenda.say("resume")));
        }
    }
}
