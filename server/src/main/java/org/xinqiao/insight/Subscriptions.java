package org.xinqiao.insight;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.store.SubscriptionTable;
import org.xinqiao.insight.store.SubscriptionTable.Subscribed;

/** 报告订阅: the front door to who is told when a report is released, each for themselves and of their own area. */
@Service
public class Subscriptions {

    private final SubscriptionTable table;
    private final Audit audit;
    private final Clock clock;

    Subscriptions(SubscriptionTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of which kinds somebody wants to be told. */
    @Transactional(readOnly = true)
    public List<ReportKind> of(Viewer viewer) {
        return table.of(viewer.account().value()).stream()
                .map(Subscribed::kind)
                .distinct()
                .toList();
    }

    @Transactional
    public void set(Viewer viewer, ReportKind kind, boolean wanted) {
        long account = viewer.account().value();
        Subscribed it = new Subscribed(kind, viewer.scope().area());
        if (wanted) {
            table.add(account, it, clock.instant());
        } else {
            table.of(account).stream().filter(one -> one.kind() == kind).forEach(one -> table.remove(account, one));
        }
        audit.did(Act.of(AuditAction.REPORT_SUBSCRIBED, viewer.who())
                .on(Subject.of("account", account))
                .with("kind", kind.name())
                .with("wanted", wanted));
    }

    /** How many released reports somebody was told of and has not opened. */
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return table.unread(viewer.account().value());
    }

    @Transactional(readOnly = true)
    public Set<Long> unread(Viewer viewer, List<Report> reports) {
        return table.unread(
                viewer.account().value(), reports.stream().map(Report::id).toList());
    }

    @Transactional
    public void opened(Viewer viewer, long report) {
        if (table.read(viewer.account().value(), report, clock.instant())) {
            audit.did(Act.of(AuditAction.REPORT_OPENED, viewer.who()).on(Subject.of("report", report)));
        }
    }
}
