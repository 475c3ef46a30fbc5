package org.xinqiao.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.notice.model.State;
import org.xinqiao.notice.store.NoticeListTable;
import org.xinqiao.platform.ProblemFound;

/** 通知管理: the front door for administrators: what went out, what did not, and how the gateways are. */
@Service
public class NoticeDesk {

    private final NoticeListTable table;
    private final Carriers carriers;
    private final Postman postman;
    private final Audit audit;
    private final Clock clock;

    NoticeDesk(NoticeListTable table, Carriers carriers, Postman postman, Audit audit, Clock clock) {
        this.table = table;
        this.carriers = carriers;
        this.postman = postman;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 查找条件.
     *
     * @param tail the last four digits of a number; empty for any
     * @param before the id behind which the page begins; the latest come first
     */
    public record Wanted(
            @Nullable Purpose purpose, @Nullable State state, String tail, long before, int limit) {}

    /** 通知行. @param caseId the case it is about */
    public record Row(
            long id,
            Purpose purpose,
            Channel channel,
            Lang lang,
            String tail,
            @Nullable Long caseId,
            int parts,
            State state,
            String reason,
            String said,
            int attempts,
            boolean kept,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant endedAt) {}

    /** 发送尝试. @param tries how often it went over the wire; @param outcome empty while nobody knows */
    public record Attempt(
            int number,
            String gateway,
            int tries,
            Instant begunAt,
            @Nullable Instant endedAt,
            String outcome,
            String said,
            List<String> parts) {}

    /** 通道状况. @param waiting messages that wait for it */
    public record Condition(
            String name,
            Channel channel,
            boolean simulator,
            Carrier.Health.State state,
            String said,
            @Nullable Instant lastSuccess,
            int waiting,
            @Nullable Instant oldest) {}

    /** Of the viewer's area; codes are shown nowhere. */
    public List<Row> page(Wanted wanted, Viewer viewer) {
        demand(viewer);
        return table.page(wanted, viewer.scope().area());
    }

    /** @throws ProblemFound with {@link NoticeProblem#NO_MESSAGE} */
    public List<Attempt> attempts(long id, Viewer viewer) {
        get(id, viewer);
        return table.attempts(id);
    }

    /** Each gateway as this process sees it, and what waits for it anywhere. */
    public List<Condition> health(Viewer viewer) {
        demand(viewer);
        return carriers.list().stream().map(this::condition).toList();
    }

    private Condition condition(Carrier it) {
        NoticeListTable.Queue queue = table.queue(it.channel());
        Carrier.Health health = it.health();
        return new Condition(
                it.name(),
                it.channel(),
                it.isSimulator(),
                health.state(),
                health.said(),
                table.lastSuccess(it.name()),
                queue.length(),
                queue.oldest());
    }

    /**
     * 重发: what failed, was left out or is unclear goes out again, with a reason that stands in the trail.
     *
     * @throws ProblemFound with {@link NoticeProblem#NO_MESSAGE} or {@link NoticeProblem#NOT_FAILED}
     */
    @Transactional
    public Row again(long id, String reason, Viewer viewer) {
        Row it = get(id, viewer);
        Instant now = clock.instant();
        if (!table.again(id, now, now.plus(it.purpose().useful()))) {
            throw new ProblemFound(NoticeProblem.NOT_FAILED);
        }
        audit.did(Act.of(AuditAction.NOTICE_SENT_AGAIN, viewer.who())
                .on(Subject.of("notice", id))
                .with("reason", reason));
        postman.wakeAfterCommit();
        return get(id, viewer);
    }

    private Row get(long id, Viewer viewer) {
        demand(viewer);
        return table.find(id, viewer.scope().area()).orElseThrow(() -> new ProblemFound(NoticeProblem.NO_MESSAGE));
    }

    private static void demand(Viewer viewer) {
        if (!viewer.may(Power.ADMINISTER)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }
}
