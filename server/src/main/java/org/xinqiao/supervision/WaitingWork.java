package org.xinqiao.supervision;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.supervision.MeasureViews.Waiting;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.store.ClosingTable;
import org.xinqiao.supervision.store.FindingTable;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.MeasureTable.Wanted;
import org.xinqiao.supervision.store.Seen;

/** 督办待办: the front door to how much of supervision waits for somebody. */
@Service
public class WaitingWork {

    private final MeasureTable measures;
    private final FindingTable findings;
    private final ClosingTable closings;
    private final Clock clock;

    WaitingWork(MeasureTable measures, FindingTable findings, ClosingTable closings, Clock clock) {
        this.measures = measures;
        this.findings = findings;
        this.closings = closings;
        this.clock = clock;
    }

    /** For a unit what it has to answer; for who oversees what is to be decided. */
    public Waiting of(Viewer viewer) {
        Seen area = new Seen(viewer, false);
        boolean oversees = Seen.isOverseer(viewer);
        return new Waiting(
                viewer.may(Power.HANDLE) ? count(new Seen(viewer, true), EnumSet.of(State.AWAITING_ANSWER)) : 0,
                oversees ? count(area, EnumSet.of(State.ANSWERED, State.PROPOSED)) : 0,
                oversees ? findings.countOpen(area) : 0,
                oversees ? closings.figures(area).getOrDefault(ClosingTable.State.DRAWN, 0) : 0);
    }

    private int count(Seen seen, Set<State> states) {
        return measures.count(new Wanted(seen, states, null, null, false, clock.instant()));
    }
}
