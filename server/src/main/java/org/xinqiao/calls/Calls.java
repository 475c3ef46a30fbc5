package org.xinqiao.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final PastCalls past;
    private final CallNames names;

    Calls(PastCallTable table, PastCalls past, CallNames names) {
        this.table = table;
        this.past = past;
        this.names = names;
    }

    /** A call that the viewer has, or had last; in their area any, for who leads the floor. */
    public Optional<CallLine> find(UUID id, Viewer viewer) {
        return table.list(List.of(id)).stream()
                .filter(call -> isFor(viewer, call))
                .findFirst()
                .map(call -> line(call, Set.of()));
    }

    private static boolean isFor(Viewer viewer, PastCall call) {
        boolean own = call.agent() != null && call.agent() == viewer.account().value();
        boolean led = viewer.may(Power.LEAD_FLOOR) && viewer.scope().area().contains(new AreaCode(call.area()));
        return own || led;
    }

    /** Those that belong to something which the viewer was found to see; the newest first. */
    public List<CallLine> list(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<UUID> transcribed = past.withTranscript(ids, viewer);
        return table.list(ids).stream().map(call -> line(call, transcribed)).toList();
    }

    private CallLine line(PastCall call, Set<UUID> transcribed) {
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
                names.agent(call.agent()),
                transcribed.contains(call.id()));
    }
}
