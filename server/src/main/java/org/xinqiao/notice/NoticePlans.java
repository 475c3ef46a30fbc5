package org.xinqiao.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.notice.store.PlanTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 发送规则: the front door to what a place tells, in versions of which each holds from its day on. */
@Service
@EnableConfigurationProperties(NoticeSettings.class)
public class NoticePlans {

    private static final int SHOWN = 50;

    private final PlanTable table;
    private final NoticeBook book;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final Audit audit;
    private final Clock clock;

    NoticePlans(
            PlanTable table, NoticeBook book, NoticeTexts texts, NoticeSettings settings, Audit audit, Clock clock) {
        this.table = table;
        this.book = book;
        this.texts = texts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds in a place now; where it never said, what the house begins with. */
    NoticePlan inForce(AreaCode place) {
        return book.plan(place, clock.instant()).orElseGet(this::usual);
    }

    private NoticePlan usual() {
        return new NoticePlan(
                NoticePlan.usual(),
                LocalTime.parse(settings.quietFrom()),
                LocalTime.parse(settings.quietUntil()),
                Duration.ZERO,
                "",
                Instant.EPOCH);
    }

    /** What holds in the viewer's place. */
    public NoticePlan now(Viewer viewer) {
        return inForce(place(viewer));
    }

    /** What the viewer's place has said, the latest first, also what holds only later. */
    public List<PlanTable.Version> list(Viewer viewer) {
        return table.list(place(viewer), SHOWN);
    }

    /**
     * Says it anew, from its day on; of two for the same moment the later one holds.
     */
    @Transactional
    public void save(NoticePlan wanted, Viewer viewer) {
        AreaCode place = place(viewer);
        long id = table.add(place, wanted, viewer.account(), clock.instant());
        book.changed();
        audit.did(Act.of(AuditAction.NOTICE_PLAN_SAVED, viewer.who())
                .on(Subject.of("notice-plan", id))
                .with("told", wanted.told().size())
                .with("from", wanted.from().toString()));
    }

    private AreaCode place(Viewer viewer) {
        if (!viewer.may(Power.ADMINISTER)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        return texts.place(viewer.scope().area());
    }
}
