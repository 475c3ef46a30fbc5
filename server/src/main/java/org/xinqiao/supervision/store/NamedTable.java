package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.row;
import static org.xinqiao.schema.supervision.Tables.NAMED;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;

/** 涉及人员表: whom measures name. */
@Repository
public class NamedTable {

    private final DSLContext sql;

    public NamedTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Once each. */
    public void add(long measure, Collection<AccountId> people) {
        if (!people.isEmpty()) {
            sql.insertInto(NAMED, NAMED.MEASURE, NAMED.ACCOUNT)
                    .valuesOfRows(people.stream()
                            .map(each -> row(measure, each.value()))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
