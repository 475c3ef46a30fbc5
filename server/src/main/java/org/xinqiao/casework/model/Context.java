package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.Optional;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;

/** 办理环境: what a decision must know of the world outside the case: the time, the place's rules, its units and calendars. */
public interface Context {

    Instant now();

    /** The same place at another moment. */
    Context at(Instant moment);

    /** The same place under the rules that were in force at a moment: a case keeps those under which it began. */
    Context under(Instant began);

    /** How long a case may wait where the centre is to act. */
    TimeLimit waitLimit(ClockKind kind);

    /** How long after its dispatch an assignment may be given back. */
    TimeLimit returnWindow();

    /** How often the top is reminded once supervision can rise no further. */
    TimeLimit reminderInterval();

    /** The limits under which that unit gets a case with these facts. */
    Case.Terms terms(UnitId lead, Facts facts);

    /** The number that the place gives a rule. */
    int rule(Rule rule);

    /** The reason of that code for which a unit may give a case back here; empty when there is none. */
    Optional<ReturnReason> returnReason(String code);

    /** The way of that code in which a contact may end here without an order; empty when there is none. */
    Optional<Disposition> disposition(String code);

    /** Whether the duty list has that line. */
    boolean isDuty(DutyLine line);

    /** The clause that keeps a case with these facts above that unit; empty where it may be passed down to it. */
    Optional<String> keptAbove(UnitId lower, Facts facts);

    /** Whether that unit can be given a case: it exists and is at work. */
    boolean takesCases(UnitId unit);

    /** Whether {@code lower} stands somewhere below {@code upper}. */
    boolean isBelow(UnitId lower, UnitId upper);

    /** The calendar in which clocks of the unit count that begin now, by the name that a clock remembers. */
    String calendarOf(UnitId unit);

    /** The same for the centre's own clocks. */
    String centreCalendar();

    /** The calendar that a clock remembers, which stays what it was when the clock began. */
    WorkCalendar calendar(String name);
}
