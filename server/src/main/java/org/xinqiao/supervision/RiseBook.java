package org.xinqiao.supervision;

import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.model.Rise.What;
import org.xinqiao.supervision.store.RiseTable;

/** 催判登记: puts down what begins to wait for a person, with its clock, and what waits no more. */
@Component
class RiseBook {

    private static final EnumSet<What> OF_MEASURES = EnumSet.of(What.ANSWER, What.DECISION);

    private final RiseTable rises;
    private final LadderPlace place;

    RiseBook(RiseTable rises, LadderPlace place) {
        this.rises = rises;
        this.place = place;
    }

    /** A measure stands otherwise than before: what it waited for is over, and what it waits for now begins. */
    void follow(Measure it, Instant now) {
        rises.end(OF_MEASURES, it.id(), 0, now);
        switch (it.state()) {
            case AWAITING_ANSWER -> {
                Wait wait = it.answerBy();
                rises.add(of(What.ANSWER, it.id(), 0, it.caseId(), it.area(), now, wait == null ? null : wait.due())
                        .at(it.toldUnit()));
            }
            case PROPOSED, ANSWERED ->
                rises.add(of(What.DECISION, it.id(), 0, it.caseId(), it.area(), now, place.decideBy(now)));
            case GIVEN, SETTLED, LIFTED, WITHDRAWN, DECLINED -> {}
        }
    }

    /** A finding waits to be judged. */
    void found(long finding, CaseId id, AreaCode area, Instant now) {
        rises.add(of(What.FINDING, finding, 0, id, area, now, place.decideBy(now)));
    }

    /** A closing that was drawn waits to be looked at again. */
    void drawn(CaseId id, int seq, AreaCode area, Instant now) {
        rises.add(of(What.RECHECK, id.value(), seq, id, area, now, place.decideBy(now)));
    }

    void decided(What what, long thing, int seq, Instant now) {
        rises.end(EnumSet.of(what), thing, seq, now);
    }

    private static Rise of(
            What what, long thing, int seq, CaseId id, AreaCode area, Instant now, @Nullable Instant due) {
        return Rise.first(what, thing, seq, id, area, now, due);
    }
}
