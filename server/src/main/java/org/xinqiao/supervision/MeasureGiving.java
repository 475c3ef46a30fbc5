package org.xinqiao.supervision;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;
import org.xinqiao.organisation.Units;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.model.Measure.Why;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.WatchTable;
import org.xinqiao.timekeeping.WorkCalendars;

/** 下达: writes a measure down once for its cause, to whom it belongs, with the time it has for an answer. */
@Component
class MeasureGiving {

    private final MeasureTable measures;
    private final WatchTable watch;
    private final Units units;
    private final WorkCalendars calendars;
    private final RiseBook rises;

    MeasureGiving(MeasureTable measures, WatchTable watch, Units units, WorkCalendars calendars, RiseBook rises) {
        this.measures = measures;
        this.watch = watch;
        this.units = units;
        this.calendars = calendars;
        this.rises = rises;
    }

    /**
     * 所下.
     *
     * @param unit whom it concerns; absent for whose the case is now
     * @param mark its cause, of which there is one measure only
     * @param reached when its moment came; absent by hand
     */
    record Wanted(
            Case it,
            MeasureKind kind,
            Why why,
            @Nullable UnitId unit,
            Told told,
            @Nullable TimeLimit answer,
            String persons,
            String words,
            String mark,
            @Nullable Instant reached) {}

    /** The measure; empty where its cause has brought one already. Nothing can be given where nobody is known to give it to. */
    Optional<Measure> give(Wanted wanted, By by) {
        UnitId unit = wanted.unit() == null ? unitOf(wanted.it()).orElse(null) : wanted.unit();
        if (unit == null || units.find(unit).isEmpty()) {
            return Optional.empty();
        }
        UnitId told = toldUnit(wanted.told(), unit);
        Wait wait = wanted.answer() == null || told == null ? null : wait(wanted.answer(), told, by.at());
        Measure made = new Measure(
                0,
                wanted.it().id(),
                wanted.it().number(),
                wanted.it().facts().area(),
                wanted.kind(),
                wanted.why(),
                unit,
                wanted.it().held().map(Assignment::unit).orElse(null),
                wanted.told(),
                told,
                wanted.persons(),
                wanted.words(),
                wanted.kind() == MeasureKind.ACCOUNTABILITY ? State.PROPOSED : stateOf(wait),
                by,
                wanted.reached(),
                wait,
                null,
                null,
                1);
        Optional<Measure> given = measures.add(made, wanted.mark(), LadderPlace.matterOf(wanted.it()))
                .flatMap(measures::find);
        given.ifPresent(it -> {
            rises.follow(it, by.at());
            weigh(it.caseId());
        });
        return given;
    }

    /** What that cause has brought. */
    Optional<Measure> ofMark(String mark) {
        return measures.ofMark(mark);
    }

    /** Writes what became of a measure; empty where somebody else was first. */
    Optional<Measure> write(Measure it, Instant now) {
        if (!measures.write(it)) {
            return Optional.empty();
        }
        rises.follow(it, now);
        weigh(it.caseId());
        return measures.find(it.id());
    }

    /** Says anew what weighs most in a case, since a measure came or went. */
    void weigh(CaseId id) {
        watch.weigh(id, measures.gravest(id));
    }

    static State stateOf(@Nullable Wait wait) {
        return wait == null ? State.GIVEN : State.AWAITING_ANSWER;
    }

    /** The time for an answer that begins to run at that moment, in the unit's working time. */
    Wait wait(TimeLimit limit, UnitId told, Instant from) {
        return new Wait(limit.toString(), limit.dueAfter(from, calendars.ofUnit(units.get(told))));
    }

    private @Nullable UnitId toldUnit(Told told, UnitId unit) {
        return switch (told) {
            case UNIT -> unit;
            case SUPERIOR ->
                units.find(unit)
                        .map(Unit::parent)
                        .filter(parent -> parent != null)
                        .orElse(unit);
            case OFFICE, LEADER -> null;
        };
    }

    /** Whose a case is: the present lead's, or that of the last one, or else the centre's. */
    Optional<UnitId> unitOf(Case it) {
        Case.Terms terms = it.terms();
        return it.leadRoot()
                .map(Assignment::unit)
                .or(() -> Optional.ofNullable(terms == null ? null : terms.lead()))
                .or(() -> units.list().stream()
                        .filter(unit -> unit.kind() == UnitKind.CENTRE)
                        .filter(unit -> unit.area().contains(it.facts().area()))
                        .max(Comparator.comparingInt(unit -> unit.area().value().length()))
                        .map(Unit::id));
    }
}
