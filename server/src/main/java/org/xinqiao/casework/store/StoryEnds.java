package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 经过长度: up to which line each story goes. */
@Repository
public class StoryEnds {

    private final DSLContext sql;

    public StoryEnds(DSLContext sql) {
        this.sql = sql;
    }

    public Map<CaseId, Integer> after(long id, int most) {
        Map<CaseId, Integer> lines = new LinkedHashMap<>();
        sql.select(CASE_STATE.ID, CASE_STATE.VERSION)
                .from(CASE_STATE)
                .where(CASE_STATE.ID.gt(id))
                .orderBy(CASE_STATE.ID)
                .limit(most)
                .forEach(row -> lines.put(new CaseId(row.value1()), row.value2()));
        return lines;
    }
}
