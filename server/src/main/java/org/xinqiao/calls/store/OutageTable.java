package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.OUTAGE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.Outage;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.calls.tables.records.OutageRecord;

/** 已知停水停电公告表. */
@Repository
public class OutageTable {

    private static final int LISTED = 500;

    private final DSLContext sql;

    public OutageTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that end last first; those long over are left out. */
    public List<Outage> list() {
        return sql.selectFrom(OUTAGE)
                .orderBy(OUTAGE.VALID_UNTIL.desc(), OUTAGE.ID.desc())
                .limit(LISTED)
                .fetch(OutageTable::outage);
    }

    public Optional<Outage> find(long id) {
        return sql.selectFrom(OUTAGE).where(OUTAGE.ID.eq(id)).fetchOptional(OutageTable::outage);
    }

    /** Takes a new one in; what its id was does not matter. */
    public long add(Outage outage) {
        OutageRecord row = row(outage, sql.newRecord(OUTAGE));
        row.setVersion(1);
        row.store();
        return row.getId();
    }

    /** Writes it over the version it was read in; false if somebody was faster. */
    public boolean change(Outage outage) {
        OutageRecord row = row(outage, sql.newRecord(OUTAGE));
        row.setVersion(outage.version() + 1);
        return sql.update(OUTAGE)
                        .set(row)
                        .where(OUTAGE.ID.eq(outage.id()), OUTAGE.VERSION.eq(outage.version()))
                        .execute()
                == 1;
    }

    private static OutageRecord row(Outage outage, OutageRecord row) {
        row.setArea(outage.area().value());
        row.setKind(outage.kind().name());
        row.setWords(outage.words());
        row.setValidFrom(outage.from());
        row.setValidUntil(outage.until());
        row.setWrittenBy(outage.writtenBy().value());
        row.setWrittenAt(outage.writtenAt());
        return row;
    }

    private static Outage outage(OutageRecord row) {
        return new Outage(
                row.getId(),
                new AreaCode(row.getArea()),
                Outage.Kind.valueOf(row.getKind()),
                row.getWords(),
                row.getValidFrom(),
                row.getValidUntil(),
                new AccountId(row.getWrittenBy()),
                row.getWrittenAt(),
                row.getVersion());
    }
}
