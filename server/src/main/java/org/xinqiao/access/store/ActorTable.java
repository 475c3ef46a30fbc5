package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.ActorNames;

/** 行为人名录: accounts as the audit administrator asks for them, switched off or not. */
@Repository
class ActorTable implements ActorNames {

    private static final int MOST = 100;

    private final DSLContext sql;

    ActorTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> accountsOf(String name) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(name).or(ACCOUNT.NAME.contains(name)))
                .orderBy(ACCOUNT.USERNAME.eq(name).desc(), ACCOUNT.ID)
                .limit(MOST)
                .fetch(ACCOUNT.ID);
    }

    @Override
    public Map<Long, String> usernames(Collection<Long> accounts) {
        return sql.select(ACCOUNT.ID, ACCOUNT.USERNAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .fetchMap(ACCOUNT.ID, ACCOUNT.USERNAME);
    }
}
