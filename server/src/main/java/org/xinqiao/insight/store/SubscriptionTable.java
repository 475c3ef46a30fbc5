package org.xinqiao.insight.store;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.insight.Tables.SUBSCRIPTION;
import static org.xinqiao.schema.insight.Tables.TOLD;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.organisation.AreaCode;

/** 订阅表, and who was told of what. */
@Repository
public class SubscriptionTable {

    private final DSLContext sql;

    public SubscriptionTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 一项订阅. */
    public record Subscribed(ReportKind kind, AreaCode area) {}

    public void add(long account, Subscribed it, Instant now) {
        sql.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ACCOUNT, account)
                .set(SUBSCRIPTION.AREA, it.area().value())
                .set(SUBSCRIPTION.KIND, it.kind().name())
                .set(SUBSCRIPTION.SINCE, now)
                .onConflictDoNothing()
                .execute();
    }

    public void remove(long account, Subscribed it) {
        sql.deleteFrom(SUBSCRIPTION)
                .where(
                        SUBSCRIPTION.ACCOUNT.eq(account),
                        SUBSCRIPTION.AREA.eq(it.area().value()),
                        SUBSCRIPTION.KIND.eq(it.kind().name()))
                .execute();
    }

    public List<Subscribed> of(long account) {
        return sql.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.ACCOUNT.eq(account))
                .orderBy(SUBSCRIPTION.KIND, SUBSCRIPTION.AREA)
                .fetch(row -> new Subscribed(ReportKind.valueOf(row.getKind()), new AreaCode(row.getArea())));
    }

    /** Tells all who want such reports; nobody of the same one twice. */
    public int tell(long report, ReportKind kind, AreaCode area, Instant now) {
        return sql.insertInto(TOLD, TOLD.ACCOUNT, TOLD.REPORT, TOLD.TOLD_AT)
                .select(select(SUBSCRIPTION.ACCOUNT, val(report), val(now))
                        .distinctOn(SUBSCRIPTION.ACCOUNT)
                        .from(SUBSCRIPTION)
                        .where(
                                SUBSCRIPTION.KIND.eq(kind.name()),
                                val(area.value()).startsWith(SUBSCRIPTION.AREA)))
                .onConflictDoNothing()
                .execute();
    }

    public int unread(long account) {
        return sql.fetchCount(TOLD, TOLD.ACCOUNT.eq(account), TOLD.READ_AT.isNull());
    }

    /** Which of these somebody was told of and has not opened. */
    public Set<Long> unread(long account, List<Long> reports) {
        return sql.select(TOLD.REPORT)
                .from(TOLD)
                .where(TOLD.ACCOUNT.eq(account), TOLD.READ_AT.isNull(), TOLD.REPORT.in(reports))
                .fetchSet(TOLD.REPORT);
    }

    /** Whether they had not opened it before. */
    public boolean read(long account, long report, Instant now) {
        return sql.update(TOLD)
                        .set(TOLD.READ_AT, now)
                        .where(TOLD.ACCOUNT.eq(account), TOLD.REPORT.eq(report), TOLD.READ_AT.isNull())
                        .execute()
                == 1;
    }
}
