package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.KEYED_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.KeyedRequest;
import org.xinqiao.access.model.RequestKey;
import org.xinqiao.schema.access.tables.records.KeyedRequestRecord;

/** 带键请求表: for all processes together. */
@Repository
public class KeyedRequestTable {

    private final DSLContext sql;

    public KeyedRequestTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<KeyedRequest> find(AccountId account, RequestKey key) {
        return sql.fetchOptional(
                        KEYED_REQUEST,
                        KEYED_REQUEST.ACCOUNT_ID.eq(account.value()).and(KEYED_REQUEST.KEY.eq(key.value())))
                .map(KeyedRequestTable::request);
    }

    /** Waits for whoever claims the same key just now; false when they have it. */
    public boolean claim(KeyedRequest request) {
        return sql.insertInto(KEYED_REQUEST)
                        .set(KEYED_REQUEST.ACCOUNT_ID, request.account().value())
                        .set(KEYED_REQUEST.KEY, request.key().value())
                        .set(KEYED_REQUEST.PRINT, request.print())
                        .set(KEYED_REQUEST.REQUEST, request.request())
                        .set(KEYED_REQUEST.BEGUN_AT, request.begunAt())
                        .set(KEYED_REQUEST.STATE, request.state().name())
                        .onConflict(KEYED_REQUEST.ACCOUNT_ID, KEYED_REQUEST.KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** False when it is no longer there: another may have its key by now. */
    public boolean end(KeyedRequest request, KeyedRequest.State state, @Nullable Long answer) {
        return sql.update(KEYED_REQUEST)
                        .set(KEYED_REQUEST.STATE, state.name())
                        .set(KEYED_REQUEST.ANSWER, answer)
                        .where(KEYED_REQUEST.PRINT.eq(request.print()))
                        .execute()
                == 1;
    }

    public boolean remove(KeyedRequest request) {
        return sql.deleteFrom(KEYED_REQUEST)
                        .where(KEYED_REQUEST.PRINT.eq(request.print()))
                        .execute()
                == 1;
    }

    /** Those that began before, some at a time. */
    public List<KeyedRequest> begunBefore(Instant moment, int limit) {
        return sql.selectFrom(KEYED_REQUEST)
                .where(KEYED_REQUEST.BEGUN_AT.lt(moment))
                .orderBy(KEYED_REQUEST.BEGUN_AT)
                .limit(limit)
                .fetch(KeyedRequestTable::request);
    }

    private static KeyedRequest request(KeyedRequestRecord row) {
        return new KeyedRequest(
                new AccountId(row.getAccountId()),
                new RequestKey(row.getKey()),
                row.getPrint(),
                row.getRequest(),
                row.getBegunAt(),
                KeyedRequest.State.valueOf(row.getState()),
                row.getAnswer());
    }
}
