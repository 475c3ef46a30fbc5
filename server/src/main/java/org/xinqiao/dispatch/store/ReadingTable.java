package org.xinqiao.dispatch.store;

import static org.xinqiao.schema.dispatch.Tables.READING;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 语义表: points of meaning, four bytes a number. */
@Repository
public class ReadingTable {

    private final DSLContext sql;

    public ReadingTable(DSLContext sql) {
        this.sql = sql;
    }

    public Map<CaseId, float[]> of(Collection<CaseId> cases, String model) {
        Map<CaseId, float[]> found = new HashMap<>();
        sql.select(READING.CASE_ID, READING.MEANING)
                .from(READING)
                .where(READING.CASE_ID.in(values(cases)), READING.MODEL.eq(model))
                .forEach(row -> found.put(new CaseId(row.value1()), numbers(row.value2())));
        return found;
    }

    /** Those of these that have been read by that model. */
    public Set<CaseId> known(Collection<CaseId> cases, String model) {
        return sql.select(READING.CASE_ID)
                .from(READING)
                .where(READING.CASE_ID.in(values(cases)), READING.MODEL.eq(model))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    public void put(CaseId id, String model, float[] meaning) {
        ByteBuffer bytes = ByteBuffer.allocate(meaning.length * Float.BYTES);
        bytes.asFloatBuffer().put(meaning);
        sql.insertInto(READING)
                .set(READING.CASE_ID, id.value())
                .set(READING.MODEL, model)
                .set(READING.MEANING, bytes.array())
                .onConflict(READING.CASE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static List<Long> values(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).sorted().toList();
    }

    private static float[] numbers(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}
