package org.xinqiao.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.store.CallersOfCasesTable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/** 来电人群: the front door for rooms that want to ask people whose cases are of some kind. Who called in confidence is none of them. */
@Service
public class CallersOfCases {

    private final CallersOfCasesTable table;

    CallersOfCases(CallersOfCasesTable table) {
        this.table = table;
    }

    /** 来电人与所在区域: the area of the last of their cases that fits. */
    public record Located(CitizenId citizen, AreaCode area) {}

    /**
     * 条件.
     *
     * @param area with all that lies in it
     * @param matter with all that lies below it; every matter when absent
     */
    public record Wanted(AreaCode area, Optional<MatterCode> matter, Instant from, Instant until) {}

    /** Each of them once, so many at the most, in the order of their ids. */
    public List<Located> list(Wanted wanted, int most) {
        return table.list(wanted, most);
    }
}
