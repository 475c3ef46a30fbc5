package org.xinqiao.casework.model;

import java.time.Instant;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;

/** 办理环境: what a decision must know of the world outside the case: the time, the place's rules, its units and calendars. */
public interface Context {

    Instant now();

    /** How long a case may wait where the centre is to act. */
    TimeLimit waitLimit(ClockKind kind);

    /** How long after its dispatch an assignment may be given back. */
    TimeLimit returnWindow();

    /** The limits under which that unit gets a case with these facts. */
    Case.Terms terms(UnitId lead, Facts facts);

    int most(Bound bound);

    /** Whether that unit can be given a case: it exists and is at work. */
    boolean takesCases(UnitId unit);

    /** Whether {@code lower} stands somewhere below {@code upper}. */
    boolean isBelow(UnitId lower, UnitId upper);

    /** The code of the calendar in which the unit's clocks count. */
    String calendarOf(UnitId unit);

    /** The code of the calendar in which the centre's own clocks count. */
    String centreCalendar();

    WorkCalendar calendar(String code);

    /** 次数上限: how often something may happen to a case before a person has to decide. */
    enum Bound {
        RETURNS,
        REWORKS,
        EXTENSIONS,
        CALLBACK_TRIES
    }
}
