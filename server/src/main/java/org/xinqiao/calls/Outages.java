package org.xinqiao.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.store.OutageTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ProblemFound;

/** 已知停水停电公告: the front door to what callers are told before they stand in line. */
@Service
public class Outages {

    private final RegisterReach reach;
    private final OutageTable table;
    private final Areas areas;
    private final Clock clock;

    Outages(RegisterReach reach, OutageTable table, Areas areas, Clock clock) {
        this.reach = reach;
        this.table = table;
        this.areas = areas;
        this.clock = clock;
    }

    /** What somebody wrote: where, what, the words, from when to when. */
    public record Text(AreaCode area, Outage.Kind kind, String words, Instant from, Instant until) {}

    /** Those of the viewer's area and of what lies around it; those that end last first. */
    public List<Outage> list(Viewer viewer) {
        AreaCode own = viewer.scope().area();
        return table.list().stream()
                .filter(it -> own.contains(it.area()) || it.area().contains(own))
                .toList();
    }

    public boolean isInForce(Outage outage) {
        return outage.isInForce(clock.instant());
    }

    /** Whether the viewer may change it. */
    public boolean mayChange(Outage outage, Viewer viewer) {
        return reach.mayChange(outage.area(), viewer);
    }

    @Transactional
    public void write(Text text, Viewer viewer) {
        areas.get(text.area());
        reach.hold(text.area(), viewer);
        Outage written = outage(0, text, viewer, 1);
        long id = table.add(written);
        tell(AuditAction.OUTAGE_WRITTEN, id, written, viewer);
    }

    /** @throws ProblemFound with {@link RegisterProblem#NO_OUTAGE} or {@link RegisterProblem#STALE} */
    @Transactional
    public void change(long id, Text text, int version, Viewer viewer) {
        areas.get(text.area());
        Outage before = table.find(id)
                .filter(it -> mayChange(it, viewer))
                .orElseThrow(() -> new ProblemFound(RegisterProblem.NO_OUTAGE));
        reach.hold(text.area(), viewer);
        Outage after = outage(before.id(), text, viewer, version);
        if (!table.change(after)) {
            throw new ProblemFound(RegisterProblem.STALE);
        }
        tell(AuditAction.OUTAGE_CHANGED, id, after, viewer);
    }

    private Outage outage(long id, Text text, Viewer viewer, int version) {
        return new Outage(
                id,
                text.area(),
                text.kind(),
                text.words(),
                text.from(),
                text.until(),
                viewer.account(),
                clock.instant(),
                version);
    }

    private void tell(AuditAction action, long id, Outage outage, Viewer viewer) {
        reach.changed(
                outage.area(),
                Act.of(action, viewer.who())
                        .on(Subject.of("outage", id))
                        .with("area", outage.area().value())
                        .with("kind", outage.kind().name())
                        .with("until", outage.until().toString()));
    }
}
