package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.IMPORT_RUN;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.intake.ImportRecords.Over;
import org.xinqiao.intake.ImportRun;

/** 导入记录表: failed rows go with their import. */
@Repository
public class ImportRecordTable {

    private static final List<String> OVER = Arrays.stream(ImportRun.State.values())
            .filter(ImportRun.State::isOver)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    ImportRecordTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<Over> overBefore(Instant before, long after, int limit) {
        return sql.select(IMPORT_RUN.ID, IMPORT_RUN.UPLOADED_AT)
                .from(IMPORT_RUN)
                .where(
                        IMPORT_RUN.ID.gt(after),
                        IMPORT_RUN.UPLOADED_AT.lt(before),
                        IMPORT_RUN.STATE.in(OVER),
                        IMPORT_RUN.STORED.eq(""))
                .orderBy(IMPORT_RUN.ID)
                .limit(limit)
                .fetch(row -> new Over(row.value1(), row.value2()));
    }

    public int forget(Collection<Long> imports) {
        return sql.deleteFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ID.in(imports), IMPORT_RUN.STATE.in(OVER), IMPORT_RUN.STORED.eq(""))
                .execute();
    }
}
