package org.xinqiao.seed.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinqiao.access.Power;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;

/** 日程: what people are going to do with a case while it stays at its stage, each in their own time. */
final class Agenda {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    final Case it;
    final Demand demand;
    final City city;
    final Words words;
    final Draw draw;
    private final List<Move> moves = new ArrayList<>();

    Agenda(Case it, Demand demand, City city, Words words, Draw draw) {
        this.it = it;
        this.demand = demand;
        this.city = city;
        this.words = words;
        this.draw = draw;
    }

    /** The earliest first. */
    List<Move> moves() {
        moves.sort(Comparator.comparing(Move::at));
        return moves;
    }

    /** Somebody of the centre does it. */
    void centre(Power power, Instant at, Command command) {
        moves.add(new Move(at, city.centre(power, draw), command));
    }

    /** Somebody of the unit does it, if it has anybody. */
    void unit(UnitId unit, Instant at, Command command) {
        city.handler(unit, draw).ifPresent(who -> moves.add(new Move(at, who, command)));
    }

    /** When the stage began to be as it is. */
    Instant since() {
        return it.changed();
    }

    /** After some time by the clock on the wall. */
    Instant soon(Duration median, double spread) {
        return since().plus(draw.around(median, spread));
    }

    /** After some time of the unit's work. */
    Instant atWork(UnitId unit, Duration median, double spread) {
        return city.calendarOf(unit).plusWorkingTime(since(), draw.around(median, spread));
    }

    /** After some time, when the centre's back office is there: every day, but not at night. */
    Instant inOffice(Duration median, double spread) {
        return inOffice(since(), median, spread);
    }

    Instant inOffice(Instant from, Duration median, double spread) {
        return byDay(from.plus(draw.around(median, spread)));
    }

    /** At that time, or the next morning: nobody is called at night. */
    Instant byDay(Instant at) {
        WorkCalendar calendar = city.offices();
        ZonedDateTime there = at.atZone(calendar.zone());
        LocalTime time = there.toLocalTime();
        if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
            return at;
        }
        ZonedDateTime morning = time.isBefore(MORNING) ? there : there.plusDays(1);
        return morning.with(MORNING).plusSeconds(draw.from(0, 3 * 3600)).toInstant();
    }

    /** Somewhere on the way from one moment to another, at a time when people are up. */
    Instant between(Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        return byDay(from.plusSeconds((long) (draw.share() * seconds)));
    }

    String say(String occasion) {
        return words.say(occasion, draw);
    }

    String say(String occasion, UnitId unit) {
        return words.say(occasion, draw, "unit", city.unit(unit).name());
    }
}
