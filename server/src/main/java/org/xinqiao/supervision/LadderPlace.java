package org.xinqiao.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.OpenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.catalogue.ClosingCheck;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.dispatch.CityEvents;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.timekeeping.WorkCalendars;

/** The place as the ladder sees it: the rules a case began under, the calendars, and how many ask for the same. */
@Component
class LadderPlace {

    /** The calendar of the hotline centre in every place's folder. */
    private static final String CENTRE = "centre";

    private final Rules rules;
    private final WorkCalendars calendars;
    private final OpenCases open;
    private final CityEvents events;
    private final Units units;

    LadderPlace(Rules rules, WorkCalendars calendars, OpenCases open, CityEvents events, Units units) {
        this.rules = rules;
        this.calendars = calendars;
        this.open = open;
        this.events = events;
        this.units = units;
    }

    /** The rules that a case lives by: those in force when it was registered. */
    RuleBook book(Instant registered) {
        return rules.at(registered);
    }

    /** The calendar that a clock remembers; the centre's where there is no clock. */
    WorkCalendar calendar(Optional<Clock> clock) {
        return clock.map(it -> calendars.remembered(it.calendar())).orElseGet(() -> calendars.of(CENTRE));
    }

    /** Until when somebody of the house has to decide what came up then; nothing where the place has no time for it. */
    @Nullable
    Instant decideBy(Instant from) {
        int days = rules.now().check(ClosingCheck.Name.JUDGE_DAYS, null).value();
        return days == 0 ? null : new TimeLimit(days, TimeLimit.Kind.WORKING_DAYS).dueAfter(from, calendars.of(CENTRE));
    }

    /** When a time that begins to run at that moment is over in a unit's working time. */
    Instant dueOf(TimeLimit limit, UnitId unit, Instant from) {
        return limit.dueAfter(from, calendars.ofUnit(units.get(unit)));
    }

    /** The units above one, the next one first. */
    List<UnitId> above(UnitId unit) {
        return units.ancestors(unit).stream().map(Unit::id).toList();
    }

    /** What a case is about; empty as long as nobody has said so. */
    static String matterOf(Case it) {
        MatterCode matter = it.facts().matter();
        return matter == null ? "" : matter.value();
    }

    /** 同类: how often the same person asked for it, and how many cases tell of it. */
    record Likes(int repeats, int alike) {}

    Likes likes(Case it, Instant since) {
        int rounds = 1 + it.counts().reworks() + it.counts().reopens();
        MatterCode matter = it.facts().matter();
        CitizenId caller = it.facts().caller();
        int asked = matter == null || caller == null ? 1 : open.ofCaller(caller, matter, since);
        int joined = 1 + it.duplicates().size();
        return new Likes(Math.max(rounds, asked), Math.max(joined, events.sizeFor(it.id())));
    }
}
