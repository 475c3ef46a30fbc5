package org.xinqiao.calls;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.calls.store.RegisterTables;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ProblemFound;

/** 登记册权限: whose register somebody sees and may change, and what every change has to do. */
@Component
class RegisterReach {

    private final Areas areas;
    private final RegisterTables tables;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RegisterReach(Areas areas, RegisterTables tables, Audit audit, ApplicationEventPublisher events) {
        this.areas = areas;
        this.tables = tables;
        this.audit = audit;
        this.events = events;
    }

    /** The root of the place that the viewer belongs to. */
    AreaCode place(Viewer viewer) {
        return areas.path(viewer.scope().area()).getFirst().code();
    }

    /** Whether somebody leads the floor there: what belongs to the whole place, nobody changes who sees but a part of it. */
    boolean mayChange(AreaCode area, Viewer viewer) {
        return viewer.may(Power.LEAD_FLOOR) && viewer.scope().area().contains(area);
    }

    /**
     * The register as it stands, which stays so until the end of the transaction.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED}
     */
    RegisterBook hold(AreaCode area, Viewer viewer) {
        if (!mayChange(area, viewer)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        tables.holdStill();
        return tables.book();
    }

    /** Puts a change on record and tells of it. */
    void changed(AreaCode area, Act act) {
        audit.did(act);
        events.publishEvent(new RegisterChanged(areas.path(area).getFirst().code()));
    }
}
