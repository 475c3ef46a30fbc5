package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.READER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Lang;

/** 接收偏好表. */
@Repository
public class ReaderTable {

    private final DSLContext sql;

    public ReaderTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Lang> langOf(CitizenId citizen) {
        return sql.select(READER.LANG)
                .from(READER)
                .where(READER.CITIZEN.eq(citizen.value()))
                .fetchOptional(row -> Lang.valueOf(row.value1()));
    }

    public void speaks(CitizenId citizen, Lang lang, Instant at) {
        sql.insertInto(READER)
                .set(READER.CITIZEN, citizen.value())
                .set(READER.LANG, lang.name())
                .set(READER.AT, at)
                .onConflict(READER.CITIZEN)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
