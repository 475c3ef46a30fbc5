package org.xinqiao.calls;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.calls.store.QueueTable;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 队列管理: the front door for who says how the lines are served. */
@Service
public class QueueOffice {

    private final RegisterReach reach;
    private final QueueTable table;

    QueueOffice(RegisterReach reach, QueueTable table) {
        this.reach = reach;
        this.table = table;
    }

    /** @throws ProblemFound with {@link RegisterProblem#QUEUE_TAKEN} */
    @Transactional
    public void add(HotlineQueue wanted, Viewer viewer) {
        check(wanted, reach.hold(wanted.place(), viewer));
        if (!table.add(wanted)) {
            throw new ProblemFound(
                    RegisterProblem.QUEUE_TAKEN,
                    List.of(new FieldProblem("code", "taken", "代码已有人用。", "There is a queue of that code.")));
        }
        tell(AuditAction.QUEUE_ADDED, wanted, viewer);
    }

    /**
     * @throws ProblemFound with {@link RegisterProblem#NO_QUEUE}, {@link RegisterProblem#STALE}, or
     *     {@link RegisterProblem#QUEUE_IN_USE} when it is to be given up while hotlines lead to it
     */
    @Transactional
    public void change(HotlineQueue wanted, Viewer viewer) {
        RegisterBook book = reach.hold(wanted.place(), viewer);
        HotlineQueue before = book.queues().stream()
                .filter(it -> it.code().equals(wanted.code()) && it.place().equals(wanted.place()))
                .findFirst()
                .orElseThrow(() -> new ProblemFound(RegisterProblem.NO_QUEUE));
        if (before.version() != wanted.version()) {
            throw new ProblemFound(RegisterProblem.STALE);
        }
        if (!wanted.served()
                && book.hotlines().stream()
                        .anyMatch(it -> it.isOpen() && it.queue().equals(wanted.code()))) {
            throw new ProblemFound(RegisterProblem.QUEUE_IN_USE);
        }
        check(wanted, book);
        table.change(wanted);
        tell(AuditAction.QUEUE_CHANGED, wanted, viewer);
    }

    private static void check(HotlineQueue wanted, RegisterBook book) {
        List<CentreId> known = book.centres().stream()
                .filter(it -> it.place().equals(wanted.place()))
                .map(Centre::code)
                .toList();
        if (!wanted.rule().reaches().stream().allMatch(it -> known.containsAll(it.centres()))) {
            throw new ProblemFound(
                    RegisterProblem.INVALID,
                    List.of(new FieldProblem("reaches", "unknown", "请选择本地的分中心。", "Choose centres of this place.")));
        }
    }

    private void tell(AuditAction action, HotlineQueue queue, Viewer viewer) {
        reach.changed(
                queue.place(),
                Act.of(action, viewer.who())
                        .on(Subject.of("queue", queue.code().value()))
                        .with("policy", queue.rule().policy().name())
                        .with("reaches", queue.rule().reaches().size())
                        .with("served", String.valueOf(queue.served())));
    }
}
