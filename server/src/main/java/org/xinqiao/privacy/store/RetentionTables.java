package org.xinqiao.privacy.store;

import static org.xinqiao.schema.privacy.Tables.DISPOSAL;
import static org.xinqiao.schema.privacy.Tables.RETENTION_RULE;
import static org.xinqiao.schema.privacy.Tables.RETENTION_SOURCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.privacy.DataClass;
import org.xinqiao.privacy.Disposal;
import org.xinqiao.privacy.RetentionRule;
import org.xinqiao.schema.privacy.tables.records.DisposalRecord;

/** 保存期限与销毁表. */
@Repository
public class RetentionTables {

    private static final int SHOWN = 100;

    private final DSLContext sql;

    public RetentionTables(DSLContext sql) {
        this.sql = sql;
    }

    public void replaceRules(List<RetentionRule> rules) {
        sql.deleteFrom(RETENTION_RULE).execute();
        for (RetentionRule rule : rules) {
            sql.insertInto(RETENTION_RULE)
                    .set(RETENTION_RULE.DATA_CLASS, rule.dataClass().name())
                    .set(RETENTION_RULE.MONTHS, rule.months())
                    .set(RETENTION_RULE.CLAUSE, rule.clause())
                    .set(RETENTION_RULE.NOTE_ZH, rule.noteZh())
                    .set(RETENTION_RULE.NOTE_EN, rule.noteEn())
                    .execute();
        }
    }

    /** Which version of the rule pack they were taken from; 0 for none. */
    public int source() {
        return sql.select(RETENTION_SOURCE.VERSION)
                .from(RETENTION_SOURCE)
                .fetchSingle()
                .value1();
    }

    /** The same, which nobody else changes until the end of the transaction. */
    public int holdSource() {
        return sql.select(RETENTION_SOURCE.VERSION)
                .from(RETENTION_SOURCE)
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    public void takenFrom(int version) {
        sql.update(RETENTION_SOURCE).set(RETENTION_SOURCE.VERSION, version).execute();
    }

    public List<RetentionRule> rules() {
        return sql.selectFrom(RETENTION_RULE)
                .orderBy(RETENTION_RULE.DATA_CLASS)
                .fetch(row -> new RetentionRule(
                        DataClass.valueOf(row.getDataClass()),
                        row.getMonths(),
                        row.getClause(),
                        row.getNoteZh(),
                        row.getNoteEn()));
    }

    public boolean hasOpen(DataClass dataClass) {
        return sql.fetchExists(
                DISPOSAL,
                DISPOSAL.DATA_CLASS.eq(dataClass.name()),
                DISPOSAL.STATE.in(Disposal.State.REPORTED.name(), Disposal.State.APPROVED.name()));
    }

    public long add(RetentionRule rule, Disposal.Found found, Instant before, Instant at) {
        return sql.insertInto(DISPOSAL)
                .set(DISPOSAL.DATA_CLASS, rule.dataClass().name())
                .set(DISPOSAL.MONTHS, rule.months())
                .set(DISPOSAL.CLAUSE, rule.clause())
                .set(DISPOSAL.BEFORE, before)
                .set(DISPOSAL.COUNTED, found.things())
                .set(DISPOSAL.OLDEST, found.oldest())
                .set(DISPOSAL.NEWEST, found.newest())
                .set(DISPOSAL.STATE, Disposal.State.REPORTED.name())
                .set(DISPOSAL.REPORTED_AT, at)
                .returningResult(DISPOSAL.ID)
                .fetchSingle()
                .value1();
    }

    /** Settles a report that waits; false when somebody has done so before. */
    public boolean decide(long id, Disposal.State state, Instant at, String by) {
        return sql.update(DISPOSAL)
                        .set(DISPOSAL.STATE, state.name())
                        .set(DISPOSAL.DECIDED_AT, at)
                        .set(DISPOSAL.DECIDED_BY, by)
                        .where(DISPOSAL.ID.eq(id), DISPOSAL.STATE.eq(Disposal.State.REPORTED.name()))
                        .execute()
                > 0;
    }

    public void reach(long id, long last, int destroyed) {
        sql.update(DISPOSAL)
                .set(DISPOSAL.REACHED, last)
                .set(DISPOSAL.DESTROYED, DISPOSAL.DESTROYED.plus(destroyed))
                .where(DISPOSAL.ID.eq(id))
                .execute();
    }

    public void finish(long id, Instant at) {
        sql.update(DISPOSAL)
                .set(DISPOSAL.STATE, Disposal.State.DONE.name())
                .set(DISPOSAL.FINISHED_AT, at)
                .where(DISPOSAL.ID.eq(id))
                .execute();
    }

    public Optional<Disposal> find(long id) {
        return sql.selectFrom(DISPOSAL).where(DISPOSAL.ID.eq(id)).fetchOptional(RetentionTables::disposal);
    }

    public List<Disposal> approved() {
        return sql.selectFrom(DISPOSAL)
                .where(DISPOSAL.STATE.eq(Disposal.State.APPROVED.name()))
                .orderBy(DISPOSAL.ID)
                .fetch(RetentionTables::disposal);
    }

    /** The latest first. */
    public List<Disposal> disposals() {
        return sql.selectFrom(DISPOSAL).orderBy(DISPOSAL.ID.desc()).limit(SHOWN).fetch(RetentionTables::disposal);
    }

    private static Disposal disposal(DisposalRecord row) {
        return new Disposal(
                row.getId(),
                DataClass.valueOf(row.getDataClass()),
                row.getMonths(),
                row.getClause(),
                row.getBefore(),
                row.getCounted(),
                row.getOldest(),
                row.getNewest(),
                Disposal.State.valueOf(row.getState()),
                row.getReportedAt(),
                row.getDecidedAt(),
                row.getDecidedBy(),
                row.getReached(),
                row.getDestroyed(),
                row.getFinishedAt());
    }
}
