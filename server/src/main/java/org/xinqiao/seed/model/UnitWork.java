package org.xinqiao.seed.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinqiao.access.Power;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Facts.Kind;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;

/** 承办单位的活: what a unit does with a case that it was given. */
final class UnitWork {

    private static final Duration HOUR = Duration.ofHours(1);

    private UnitWork() {}

    static void sign(Agenda agenda) {
        Case it = agenda.it;
        Assignment order = it.held().orElseThrow();
        UnitId unit = order.unit();
        boolean canReturn = order.parent() == 0 && it.counts().returns() == 0;
        if (canReturn && agenda.draw.chance(isOffDuty(agenda, unit) ? 0.5 : 0.012)) {
            agenda.unit(unit, agenda.atWork(unit, HOUR.dividedBy(2), 0.6), giveBack(agenda));
        }
        agenda.unit(unit, agenda.atWork(unit, Duration.ofMinutes(45), 1.1), new Command.Sign(order.no()));
    }

    /** Whether the case went to somebody else than the duty list says. */
    private static boolean isOffDuty(Agenda agenda, UnitId unit) {
        return !duties(agenda).getFirst().lead().equals(unit);
    }

    private static List<City.Duty> duties(Agenda agenda) {
        return agenda.city.duties(agenda.demand.matter(), agenda.it.facts().area());
    }

    private static Command giveBack(Agenda agenda) {
        UnitId own = agenda.it.held().orElseThrow().unit();
        UnitId other = duties(agenda).stream()
                .map(City.Duty::lead)
                .filter(unit -> !unit.equals(own))
                .findFirst()
                .orElse(null);
        DutyLine line = other == null
                ? null
                : agenda.city
                        .dutyOf(other, agenda.demand.matter(), agenda.it.facts().area())
                        .orElse(null);
        String code = line != null ? "NOT_OUR_DUTY" : other != null ? "WRONG_AREA" : "FACTS_MISSING";
        return new Command.Return(
                code, agenda.say("return." + code), line == null ? agenda.say("return.clause") : "", line, other);
    }

    static void handle(Agenda agenda) {
        Case it = agenda.it;
        Assignment order = it.held().orElseThrow();
        UnitId unit = order.unit();
        Instant due = due(agenda);
        Instant reply = replyAt(agenda, unit, due);
        if (agenda.draw.chance(0.03)) {
            reply = extended(agenda, unit, due);
        }
        agenda.unit(unit, reply, new Command.Reply(agenda.say(replyOf(agenda), unit), List.of()));
        passOn(agenda, order);
        aside(agenda, order, reply);
        assisted(agenda, reply);
    }

    private static Instant due(Agenda agenda) {
        return agenda.it.clocks().values().stream()
                .filter(clock -> clock.key().kind() == ClockKind.REPLY && clock.stopped() == null)
                .map(Clock::due)
                .reduce((first, second) -> second)
                .orElse(agenda.since());
    }

    /** Most answer in good time, many shortly before the end, some late, a few very late. */
    private static Instant replyAt(Agenda agenda, UnitId unit, Instant due) {
        Draw draw = agenda.draw;
        WorkCalendar calendar = agenda.city.calendarOf(unit);
        Duration left = due.isAfter(agenda.since()) ? calendar.workingTimeBetween(agenda.since(), due) : Duration.ZERO;
        double which = draw.share();
        if (left.toMinutes() < 1) {
            return agenda.atWork(unit, HOUR.multipliedBy(5), 0.8);
        }
        if (which < 0.915) {
            double part = which < 0.6 ? draw.from(0.08, 0.55) : draw.from(0.55, 0.98);
            return calendar.plusWorkingTime(agenda.since(), part(left, part));
        }
        Duration late = which < 0.975
                ? draw.around(HOUR.multipliedBy(5), 0.9)
                : which < 0.998 ? draw.around(HOUR.multipliedBy(40), 0.8) : draw.around(HOUR.multipliedBy(350), 0.7);
        return calendar.plusWorkingTime(due, late);
    }

    private static Duration part(Duration whole, double part) {
        return Duration.ofSeconds(Math.max(1, (long) (whole.toSeconds() * part)));
    }

    private static Instant extended(Agenda agenda, UnitId unit, Instant due) {
        Draw draw = agenda.draw;
        WorkCalendar calendar = agenda.city.calendarOf(unit);
        Duration left = due.isAfter(agenda.since()) ? calendar.workingTimeBetween(agenda.since(), due) : Duration.ZERO;
        if (left.toHours() < 8) {
            return agenda.atWork(unit, HOUR, 0.5);
        }
        int days = draw.from(2, 6);
        Instant asked = calendar.plusWorkingTime(agenda.since(), part(left, draw.from(0.6, 0.92)));
        Command ask = new Command.AskExtension(
                new TimeLimit(days, TimeLimit.Kind.WORKING_DAYS), agenda.say("extension.reason"));
        agenda.unit(unit, asked, ask);
        if (draw.chance(0.9)) {
            boolean granted = draw.chance(0.85);
            Command decide =
                    new Command.DecideExtension(granted, agenda.say(granted ? "extension.yes" : "extension.no"));
            agenda.centre(Power.ARBITRATE, agenda.inOffice(asked, HOUR.multipliedBy(3), 0.8), decide);
        }
        return calendar.plusWorkingTime(due, part(Duration.ofHours(7L * days), draw.from(0.1, 1.05)));
    }

    private static String replyOf(Agenda agenda) {
        Kind kind = agenda.demand.kind();
        if (agenda.it.counts().reworks() > 0) {
            return "reply.again";
        }
        if (kind == Kind.QUESTION) {
            return "reply.question";
        }
        return agenda.draw.chance(0.1) ? "reply.plan" : "reply.done";
    }

    /** What is a department's duty is not pushed down to the grass roots. */
    private static boolean isKeptAbove(Agenda agenda, UnitId lower) {
        UnitKind kind = agenda.city.unit(lower).kind();
        UnitKind first = agenda.city.unit(duties(agenda).getFirst().lead()).kind();
        return first == UnitKind.DEPARTMENT
                && (kind == UnitKind.STREET || kind == UnitKind.COMMUNITY || kind == UnitKind.GRID);
    }

    /** Down to whoever is nearer to it, or back to whoever gave it. */
    private static void passOn(Agenda agenda, Assignment order) {
        Draw draw = agenda.draw;
        UnitId unit = order.unit();
        List<UnitId> below = agenda.city.below(unit, agenda.it.facts().area()).stream()
                .filter(lower -> !isKeptAbove(agenda, lower))
                .toList();
        double share = switch (agenda.city.unit(unit).kind()) {
            case GOVERNMENT -> 0.7;
            case STREET -> 0.55;
            case COMMUNITY -> 0.5;
            case DEPARTMENT, ENTERPRISE, INSTITUTION, CENTRE, GRID -> 0.1;
        };
        boolean wasDown = agenda.it.assignments().stream().anyMatch(each -> each.parent() == order.no());
        boolean isFirst = order.parent() == 0;
        if (!below.isEmpty() && !wasDown && draw.chance(share)) {
            Instant at = agenda.atWork(unit, HOUR, 0.9);
            agenda.unit(unit, at, new Command.PassDown(draw.one(below), agenda.say("pass")));
        } else if (!isFirst && draw.chance(0.06)) {
            agenda.unit(unit, agenda.atWork(unit, HOUR.multipliedBy(4), 0.7), new Command.PassUp(agenda.say("up")));
        } else if (isFirst && draw.chance(isOffDuty(agenda, unit) ? 0.5 : 0.015)) {
            agenda.unit(unit, agenda.atWork(unit, HOUR.multipliedBy(2), 0.8), giveBack(agenda));
        }
    }

    /** What happens on the side before the reply. */
    private static void aside(Agenda agenda, Assignment order, Instant reply) {
        Draw draw = agenda.draw;
        Instant since = agenda.since();
        if (draw.chance(0.06)) {
            agenda.centre(Power.REGISTER, agenda.between(since, reply), new Command.Urge(agenda.say("urge")));
        }
        if (draw.chance(0.05)) {
            agenda.unit(order.unit(), agenda.between(since, reply), new Command.Annotate(agenda.say("annotate")));
        }
        if (draw.chance(0.005)) {
            Command supervise = new Command.Supervise(agenda.say("supervise", order.unit()), null);
            agenda.centre(Power.SUPERVISE, agenda.between(since, reply), supervise);
        }
        if (draw.chance(0.012)) {
            Instant at = agenda.between(since, reply);
            Instant until = agenda.byDay(at.plus(Duration.ofDays(draw.from(3, 26))));
            agenda.centre(Power.SUSPEND, at, new Command.Suspend(agenda.say("suspend"), until));
        }
        if (draw.chance(0.004)) {
            agenda.centre(Power.REGISTER, agenda.between(since, reply), new Command.Withdraw(agenda.say("withdraw")));
        }
    }

    /** Assisting units sign and answer while the lead works; who does not, is let off with the lead's reply. */
    private static void assisted(Agenda agenda, Instant reply) {
        for (Assignment each : agenda.it.assignments()) {
            if (each.role() != Assignment.Role.ASSIST || !each.state().isOpen()) {
                continue;
            }
            Instant signed = agenda.atWork(each.unit(), HOUR, 0.8);
            if (each.state() == Assignment.State.AWAITING_SIGN) {
                agenda.unit(each.unit(), signed, new Command.Sign(each.no()));
            }
            Instant answered = agenda.between(signed, reply);
            if (agenda.draw.chance(0.85) && answered.isAfter(signed)) {
                agenda.unit(each.unit(), answered, new Command.AssistReply(each.no(), agenda.say("assist.reply")));
            }
        }
        addAssist(agenda);
    }

    private static void addAssist(Agenda agenda) {
        Optional<UnitId> other = duties(agenda).stream()
                .flatMap(duty -> duty.assists().stream())
                .filter(unit -> agenda.it.assignments().stream()
                        .noneMatch(order -> order.unit().equals(unit)))
                .findFirst();
        if (agenda.draw.chance(0.02)) {
            other.ifPresent(unit -> agenda.centre(
                    Power.DISPATCH,
                    agenda.inOffice(HOUR.multipliedBy(3), 0.7),
                    new Command.AddAssist(unit, agenda.say("assist"))));
        }
    }
}
