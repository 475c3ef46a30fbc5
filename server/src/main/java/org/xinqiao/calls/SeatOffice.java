package org.xinqiao.calls;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.calls.store.SeatTable;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 席位管理: the front door for who puts seats up and takes them away. */
@Service
public class SeatOffice {

    /** More than that at once is a slip of the pen. */
    public static final int MOST_AT_ONCE = 200;

    private final RegisterReach reach;
    private final SeatTable table;

    SeatOffice(RegisterReach reach, SeatTable table) {
        this.reach = reach;
        this.table = table;
    }

    /**
     * 批量加席位: all of them or none.
     *
     * @throws ProblemFound with {@link RegisterProblem#EXTENSION_TAKEN} naming those that there are
     */
    @Transactional
    public void add(List<SeatPost> posts, Viewer viewer) {
        AreaCode place = posts.getFirst().place();
        RegisterBook book = reach.hold(place, viewer);
        checkCentre(posts.getFirst().centre(), place, book);
        List<String> extensions = posts.stream().map(SeatPost::extension).toList();
        List<String> taken = table.taken(extensions);
        if (!taken.isEmpty()) {
            String which = String.join("、", taken);
            throw new ProblemFound(
                    RegisterProblem.EXTENSION_TAKEN,
                    List.of(new FieldProblem("from", "taken", which + " 已经是席位。", which + ": seats already.")));
        }
        table.add(posts);
        reach.changed(
                place,
                Act.of(AuditAction.SEATS_ADDED, viewer.who())
                        .on(Subject.of("seat", extensions.getFirst()))
                        .with("from", extensions.getFirst())
                        .with("to", extensions.getLast())
                        .with("seats", extensions.size()));
    }

    /** @throws ProblemFound with {@link RegisterProblem#NO_SEAT} or {@link RegisterProblem#STALE} */
    @Transactional
    public void change(SeatPost wanted, Viewer viewer) {
        RegisterBook book = reach.hold(wanted.place(), viewer);
        if (book.posts().stream()
                .noneMatch(it ->
                        it.extension().equals(wanted.extension()) && it.place().equals(wanted.place()))) {
            throw new ProblemFound(RegisterProblem.NO_SEAT);
        }
        checkCentre(wanted.centre(), wanted.place(), book);
        if (!table.change(wanted)) {
            throw new ProblemFound(RegisterProblem.STALE);
        }
        reach.changed(
                wanted.place(),
                Act.of(AuditAction.SEAT_CHANGED, viewer.who())
                        .on(Subject.of("seat", wanted.extension()))
                        .with("kind", wanted.kind().name())
                        .with("centre", wanted.centre().value())
                        .with("enabled", String.valueOf(wanted.enabled())));
    }

    private static void checkCentre(CentreId centre, AreaCode place, RegisterBook book) {
        if (book.centres().stream()
                .noneMatch(it -> it.code().equals(centre) && it.place().equals(place))) {
            throw new ProblemFound(
                    RegisterProblem.INVALID,
                    List.of(new FieldProblem("centre", "unknown", "请选择分中心。", "Choose a centre.")));
        }
    }
}
