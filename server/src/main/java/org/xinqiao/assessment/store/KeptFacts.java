package org.xinqiao.assessment.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.assessment.Tables.CASE_FACT;
import static org.xinqiao.schema.assessment.Tables.KEPT_FACT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.assessment.Run;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.platform.Sha256;

/** 留存事实表: copies of facts as they were counted, and a sum over them. */
@Repository
public class KeptFacts {

    private static final int AT_ONCE = 5_000;
    private static final String BETWEEN = "|";

    private final DSLContext sql;

    public KeptFacts(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps the facts of a period as they are now; answers with how many. */
    public int keep(Run run) {
        List<Field<?>> columns = Arrays.stream(KEPT_FACT.fields())
                .filter(field -> !field.equals(KEPT_FACT.RUN))
                .toList();
        List<Field<?>> source = columns.stream()
                .<Field<?>>map(field -> CASE_FACT.field(field.getName()))
                .toList();
        return sql.insertInto(KEPT_FACT)
                .columns(java.util.stream.Stream.concat(java.util.stream.Stream.of(KEPT_FACT.RUN), columns.stream())
                        .toList())
                .select(select(java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(inline(run.id())), source.stream())
                                .toList())
                        .from(CASE_FACT)
                        .where(
                                CASE_FACT.MONTH.ge(run.begins()),
                                CASE_FACT.MONTH.lt(run.ends()),
                                CodeRange.within(CASE_FACT.AREA, run.place().value())))
                .execute();
    }

    /** SHA-256 over every kept fact, in the order of cases and units. */
    @Transactional(propagation = Propagation.REQUIRED)
    public String sum(Run run) {
        Field<?>[] written = Arrays.stream(KEPT_FACT.fields())
                .filter(field -> !field.equals(KEPT_FACT.RUN))
                .map(field -> field.equals(KEPT_FACT.GIVEN_AT)
                        ? DSL.field("extract(epoch from {0})::text", String.class, field)
                        : DSL.field("coalesce({0}::text, '')", String.class, field))
                .toArray(Field[]::new);
        Field<String> line = DSL.field("concat_ws({0}, {1})", String.class, inline(BETWEEN), DSL.list(written));
        MessageDigest digest = Sha256.begin();
        try (Cursor<? extends Record> rows = sql.select(line)
                .from(KEPT_FACT)
                .where(KEPT_FACT.RUN.eq(run.id()))
                .orderBy(KEPT_FACT.CASE_ID, KEPT_FACT.UNIT)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (Record row : rows) {
                digest.update(String.valueOf(row.get(0)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
