package org.xinqiao.supervision;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.supervision.store.GivenMeasureTable;

/** 督办数据: the front door to which measures were taken in a span, within an area, and how many closings were found false. */
@Service
public class GivenMeasures {

    private final GivenMeasureTable table;

    GivenMeasures(GivenMeasureTable table) {
        this.table = table;
    }

    /**
     * 督办数据.
     *
     * @param kinds how often each kind of measure was taken that still holds; kinds without one are left out
     * @param awaiting of those, how many wait for an answer
     * @param falseClosings findings confirmed in the span
     */
    public record Given(Map<MeasureKind, Integer> kinds, int awaiting, int falseClosings) {

        public Given {
            kinds = Map.copyOf(kinds);
        }

        public int all() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Transactional(readOnly = true)
    public Given of(AreaCode area, Instant from, Instant before) {
        return table.of(area, "", from, before);
    }

    /** Only of cases of a matter, or below it, as they stood when the measure was taken. */
    @Transactional(readOnly = true)
    public Given of(AreaCode area, MatterCode matter, Instant from, Instant before) {
        return table.of(area, matter.value(), from, before);
    }
}
