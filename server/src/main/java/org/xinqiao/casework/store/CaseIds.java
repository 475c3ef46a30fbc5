package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Sequences.CASE_BLOCK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.platform.IdBlock;

/** 诉求编号. */
@Repository
public class CaseIds {

    private final IdBlock block;

    CaseIds(DSLContext sql) {
        block = new IdBlock(sql, CASE_BLOCK);
    }

    public CaseId next() {
        return new CaseId(block.next());
    }
}
