package org.xinqiao.calls;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Tally;
import org.xinqiao.calls.store.FigureTable;
import org.xinqiao.organisation.AreaCode;

/** 话务量: the front door to how many called in a span and what became of it, over an area; as docs/figures.md defines it. */
@Service
public class CallVolumes {

    private final FigureTable table;

    CallVolumes(FigureTable table) {
        this.table = table;
    }

    /**
     * 话务量.
     *
     * @param inTime answered within fifteen seconds
     * @param counted of whom the service level is counted: all but those who hung up at once
     * @param waited how many were answered while they stayed on the line
     * @param waitedMs all their waits together
     */
    public record Volume(
            long offered,
            long answered,
            long inTime,
            long counted,
            long abandoned,
            long unanswered,
            long waited,
            long waitedMs,
            long longestMs) {}

    @Transactional(readOnly = true)
    public Volume of(AreaCode area, Instant from, Instant before) {
        Tally all = table.total(CallQuestion.of(area, from, before));
        return new Volume(
                all.offered(),
                all.answered(),
                all.inTime(),
                all.offered() - all.shortAbandoned(),
                all.abandoned(),
                all.unanswered(),
                all.waitedOnLine(),
                all.waited(),
                all.longestWait());
    }
}
