package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 裁定过的退回: in which stories they are told. */
@Repository
public class DecidedReturnTable {

    private final DSLContext sql;

    public DecidedReturnTable(DSLContext sql) {
        this.sql = sql;
    }

    public Map<CaseId, Integer> after(long id, int most) {
        Map<CaseId, Integer> cases = new LinkedHashMap<>();
        sql.select(STORY.CASE_ID, count())
                .from(STORY)
                .where(STORY.TYPE.in(inline("ReturnUpheld"), inline("ReturnRejected")), STORY.CASE_ID.gt(id))
                .groupBy(STORY.CASE_ID)
                .orderBy(STORY.CASE_ID)
                .limit(most)
                .forEach(row -> cases.put(new CaseId(row.value1()), row.value2()));
        return cases;
    }
}
