package org.xinqiao.informants.store;

import static org.xinqiao.schema.informants.Tables.SEAL;
import static org.xinqiao.schema.informants.Tables.SECRET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.CaseId;
import org.xinqiao.schema.informants.tables.records.SealRecord;

/** 密封表. */
@Repository
public class SealTable {

    private final DSLContext sql;

    public SealTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 密封. @param safe where who told lies in the safe; absent once they are forgotten */
    public record Seal(CaseId caseId, @Nullable Long safe, Instant at, AccountId by) {}

    public void add(CaseId caseId, long safe, byte[] mark, Instant at, AccountId by) {
        sql.insertInto(SEAL)
                .set(SEAL.CASE_ID, caseId.value())
                .set(SEAL.SAFE, safe)
                .set(SEAL.MARK, mark)
                .set(SEAL.SEALED_AT, at)
                .set(SEAL.SEALED_BY, by.value())
                .execute();
    }

    public Optional<Seal> find(CaseId id) {
        return sql.selectFrom(SEAL).where(SEAL.CASE_ID.eq(id.value())).fetchOptional(SealTable::seal);
    }

    /** The same, for whoever alone may change what hangs on it until the transaction ends. */
    public Optional<Seal> hold(CaseId id) {
        return sql.selectFrom(SEAL)
                .where(SEAL.CASE_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(SealTable::seal);
    }

    /** The cases whose teller has one of these marks. */
    public Set<CaseId> with(List<byte[]> marks) {
        return sql.select(SEAL.CASE_ID).from(SEAL).where(SEAL.MARK.in(marks)).fetchSet(row -> new CaseId(row.value1()));
    }

    /** Takes out who told; answers with where they lay in the safe. */
    public List<Long> forget(List<byte[]> marks) {
        List<SealRecord> rows =
                sql.selectFrom(SEAL).where(SEAL.MARK.in(marks)).forUpdate().fetch();
        List<Long> safes = rows.stream().map(SealRecord::getSafe).toList();
        for (SealRecord row : rows) {
            row.setSafe(null);
            row.setMark(null);
        }
        sql.batchUpdate(rows).execute();
        return safes;
    }

    public Optional<Long> key() {
        return sql.select(SECRET.SAFE).from(SECRET).fetchOptional(SECRET.SAFE);
    }

    /** False when another process was first. */
    public boolean putKey(long safe) {
        return sql.insertInto(SECRET)
                        .set(SECRET.SAFE, safe)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private static Seal seal(SealRecord row) {
        return new Seal(
                new CaseId(row.getCaseId()), row.getSafe(), row.getSealedAt(), new AccountId(row.getSealedBy()));
    }
}
