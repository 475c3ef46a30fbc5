package org.xinqiao.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.OpenCases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.catalogue.LadderRung.Trigger;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;

/** 虚假办结的后果: the case is opened again, and the unit gets what the place's ladder says. */
@Component
class FalseClosing {

    private final Cases cases;
    private final OpenCases open;
    private final LadderPlace place;
    private final MeasureGiving giving;

    FalseClosing(Cases cases, OpenCases open, LadderPlace place, MeasureGiving giving) {
        this.cases = cases;
        this.open = open;
        this.place = place;
        this.giving = giving;
    }

    boolean sees(Viewer viewer, CaseId id) {
        return cases.find(viewer, id).isPresent();
    }

    /** Whether it could be opened again: closed, and within the time and the number that the place allows. */
    boolean reopen(CaseId id, UUID command, String reason) {
        return cases.reopenAsFalse(id, command, new Command.Reopen("核查为虚假办结：" + reason)) instanceof Outcome.Done;
    }

    /** What the ladder has for it; empty where it has nothing. */
    Optional<Measure> measure(CaseId id, UnitId unit, String mark, String reason, By by) {
        return open.told(List.of(id)).values().stream().findFirst().flatMap(seen -> {
            Case it = seen.it();
            return place.book(it.registered()).ladder().stream()
                    .filter(rung -> rung.trigger() == Trigger.FALSE_CLOSING)
                    .findFirst()
                    .flatMap(rung -> giving.give(LadderLook.of(it, rung, mark, null, unit, reason), by));
        });
    }
}
