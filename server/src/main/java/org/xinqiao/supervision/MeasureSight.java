package org.xinqiao.supervision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.Cases;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.Seen;

/** 措施可见性: who may see a measure: whom it concerns and who oversees its area, and of these nobody who may not see the case. */
@Component
class MeasureSight {

    private static final String MEASURE = "measure/";

    private final MeasureTable table;
    private final Cases cases;

    MeasureSight(MeasureTable table, Cases cases) {
        this.table = table;
        this.cases = cases;
    }

    /** How a measure is called where files hang. */
    static String thing(long id) {
        return MEASURE + id;
    }

    /** The measure that files hang on under that name; empty for things of other rooms. */
    Optional<Measure> ofThing(String thing) {
        return thing.startsWith(MEASURE)
                ? table.find(Long.parseLong(thing.substring(MEASURE.length())))
                : Optional.empty();
    }

    /** The measure, if it is the viewer's to see. */
    Optional<Measure> find(Viewer viewer, long id) {
        return table.find(id).filter(it -> sees(viewer, it));
    }

    boolean sees(Viewer viewer, Measure it) {
        return (it.concerns(viewer) || isOverseen(viewer, it))
                && cases.find(viewer, it.caseId()).isPresent();
    }

    /** The measure, if the viewer decides on such. */
    Optional<Measure> overseen(Viewer viewer, long id) {
        return table.find(id)
                .filter(it -> isOverseen(viewer, it))
                .filter(it -> cases.find(viewer, it.caseId()).isPresent());
    }

    static boolean isOverseen(Viewer viewer, Measure it) {
        return Seen.isOverseer(viewer) && viewer.scope().area().contains(it.area());
    }
}
