package org.xinqiao.seed.model;

import java.util.List;
import java.util.Optional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;

/** 城市: who works where, when, and for what they answer. */
public interface City {

    /** Somebody of the centre who may do that. */
    Viewer centre(Power power, Draw draw);

    /** Somebody who acts for that unit; empty where nobody does. */
    Optional<Viewer> handler(UnitId unit, Draw draw);

    Unit unit(UnitId unit);

    /** When that unit works. */
    WorkCalendar calendarOf(UnitId unit);

    /** When offices work. */
    WorkCalendar offices();

    /** The units one step below that one which answer for the area. */
    List<UnitId> below(UnitId unit, AreaCode area);

    /** Whose duty that is, the likeliest first; never empty. */
    List<Duty> duties(MatterCode matter, AreaCode area);

    /** The line of the duty list by which that unit answers for it; empty where there is none. */
    Optional<DutyLine> dutyOf(UnitId unit, MatterCode matter, AreaCode area);

    /** 职责: who leads and who would assist. */
    record Duty(UnitId lead, List<UnitId> assists) {
        public Duty {
            assists = List.copyOf(assists);
        }
    }
}
