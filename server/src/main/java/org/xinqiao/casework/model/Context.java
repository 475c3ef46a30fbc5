package org.xinqiao.casework.model;

import java.time.Instant;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;

/** 办理环境: what a decision must know of the world outside the case: the time, the place's rules, its units and calendars. */
public interface Context {

    Instant now();

    /** The same world at that moment, or as it is if it is later already. */
    Context notBefore(Instant moment);

    /** How long a case may wait where the centre is to act. */
    TimeLimit waitLimit(ClockKind kind);

    /** How long after its dispatch an assignment may be given back. */
    TimeLimit returnWindow();

    /** The limits under which that unit gets a case with these facts. */
    Case.Terms terms(UnitId lead, Facts facts);

    int most(Bound bound);

    /** How long after a reminder at the highest level of supervision the next one follows. */
    TimeLimit reminder();

    /** Whether that unit can be given a case: it exists and is at work. */
    boolean takesCases(UnitId unit);

    /** Whether {@code lower} stands somewhere below {@code upper}. */
    boolean isBelow(UnitId lower, UnitId upper);

    /** The code of the calendar in which the unit's clocks count. */
    String calendarOf(UnitId unit);

    /** The code of the calendar in which the centre's own clocks count. */
    String centreCalendar();

    WorkCalendar calendar(String code);

    /** 上限: how often something may happen to a case, or how far it may go, before a person has to decide. */
    enum Bound {
        RETURNS,
        REWORKS,
        EXTENSIONS,
        CALLBACK_TRIES,
        SUSPENSIONS,
        REOPENS,
        /** Assisting units at the same time. */
        ASSISTS,
        /** Days of one extension. */
        EXTENSION_DAYS,
        /** Orders below the one that the centre gave. */
        PASS_DOWNS,
        /** The highest level of supervision. */
        SUPERVISION_LEVEL
    }
}
