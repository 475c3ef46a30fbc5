package org.xinqiao.catalogue.store;

import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.catalogue.Tables.DUTY_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.catalogue.DutyChange;
import org.xinqiao.catalogue.DutyLineOfPlace;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.catalogue.tables.records.DutyChangeRecord;
import tools.jackson.databind.json.JsonMapper;

/** 职责清单变更表. */
@Repository
public class DutyChangeTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;

    public DutyChangeTable(DSLContext sql) {
        this.sql = sql;
    }

    public DutyChange add(DutyChange it) {
        long id = sql.insertInto(DUTY_CHANGE)
                .set(DUTY_CHANGE.KIND, it.kind().name())
                .set(DUTY_CHANGE.MATTER, it.matter())
                .set(DUTY_CHANGE.AREA, it.area())
                .set(DUTY_CHANGE.BEFORE, written(it.before()))
                .set(DUTY_CHANGE.AFTER, written(it.after()))
                .set(DUTY_CHANGE.REASON, it.reason())
                .set(DUTY_CHANGE.STATE, it.state().name())
                .set(DUTY_CHANGE.PROPOSED_BY, it.proposedBy().value())
                .set(DUTY_CHANGE.PROPOSED_AT, it.proposedAt())
                .returningResult(DUTY_CHANGE.ID)
                .fetchSingle()
                .value1();
        return find(id).orElseThrow();
    }

    public Optional<DutyChange> find(long id) {
        return sql.selectFrom(DUTY_CHANGE).where(DUTY_CHANGE.ID.eq(id)).fetchOptional(DutyChangeTable::change);
    }

    /** The same, which nobody else decides until the end of the transaction. */
    public Optional<DutyChange> hold(long id) {
        return sql.selectFrom(DUTY_CHANGE)
                .where(DUTY_CHANGE.ID.eq(id))
                .forUpdate()
                .fetchOptional(DutyChangeTable::change);
    }

    public void decide(long id, DutyChange.State state, AccountId by, Instant at, String words) {
        sql.update(DUTY_CHANGE)
                .set(DUTY_CHANGE.STATE, state.name())
                .set(DUTY_CHANGE.DECIDED_BY, by.value())
                .set(DUTY_CHANGE.DECIDED_AT, at)
                .set(DUTY_CHANGE.DECISION, words)
                .where(DUTY_CHANGE.ID.eq(id))
                .execute();
    }

    /** Those of an area, the latest first. */
    public List<DutyChange> page(AreaCode within, DutyChange.@Nullable State state, @Nullable Long before, int most) {
        return sql.selectFrom(DUTY_CHANGE)
                .where(
                        DUTY_CHANGE.AREA.startsWith(within.value()),
                        state == null ? noCondition() : DUTY_CHANGE.STATE.eq(state.name()),
                        before == null ? noCondition() : DUTY_CHANGE.ID.lt(before))
                .orderBy(DUTY_CHANGE.ID.desc())
                .limit(most)
                .fetch(DutyChangeTable::change);
    }

    private static @Nullable String written(@Nullable DutyLineOfPlace line) {
        return line == null ? null : JSON.writeValueAsString(line);
    }

    private static @Nullable DutyLineOfPlace read(@Nullable String written) {
        return written == null ? null : JSON.readValue(written, DutyLineOfPlace.class);
    }

    private static DutyChange change(DutyChangeRecord row) {
        Long decidedBy = row.getDecidedBy();
        return new DutyChange(
                row.getId(),
                DutyChange.Kind.valueOf(row.getKind()),
                read(row.getBefore()),
                read(row.getAfter()),
                row.getReason(),
                DutyChange.State.valueOf(row.getState()),
                new AccountId(row.getProposedBy()),
                row.getProposedAt(),
                decidedBy == null ? null : new AccountId(decidedBy),
                row.getDecidedAt(),
                row.getDecision());
    }
}
