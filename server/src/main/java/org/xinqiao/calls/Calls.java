package org.xinqiao.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.model.PastCall;
import org.xinqiao.calls.store.PastCallTable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/** 通话: the front door to what became of calls, for the rooms that keep what they were about. */
@Service
public class Calls {

    private final PastCallTable table;
    private final CallNames names;

    Calls(PastCallTable table, CallNames names) {
        this.table = table;
        this.names = names;
    }

    /** A call that the viewer has, or had last; in their area any, for who leads the floor. */
    public Optional<CallLine> find(UUID id, Viewer viewer) {
        return table.list(List.of(id)).stream()
                .filter(call -> isFor(viewer, call))
                .findFirst()
                .map(this::line);
    }

    private static boolean isFor(Viewer viewer, PastCall call) {
        boolean own = call.agent() != null && call.agent() == viewer.account().value();
        boolean led = viewer.may(Power.LEAD_FLOOR) && viewer.scope().area().contains(new AreaCode(call.area()));
        return own || led;
    }

    /** Those that belong to something which the viewer was found to see; the newest first. */
    public List<CallLine> list(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.list(ids).stream().map(this::line).toList();
    }

    private CallLine line(PastCall call) {
        SeatNow.HotlineName hotline = call.hotline() == null ? null : names.hotline(call.hotline());
        return new CallLine(
                call.id(),
                call.direction(),
                call.dialled(),
                hotline == null ? "" : hotline.name(),
                hotline == null ? "" : hotline.nameEn(),
                call.citizen() == null ? null : new CitizenId(call.citizen()),
                call.arrivedAt(),
                call.answeredAt(),
                call.endedAt(),
                names.agent(call.agent()));
    }
}
