package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.SERVICE_KEY;
import static org.xinqiao.schema.access.Tables.SERVICE_REFUSAL;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.ServiceKey;
import org.xinqiao.audit.Who;

/** 签名被拒计数表: counted for all processes together. */
@Repository
public class ServiceRefusalTable {

    private final DSLContext sql;

    public ServiceRefusalTable(DSLContext sql) {
        this.sql = sql;
    }

    /** How often a key was refused for one reason in one minute. */
    public record Minute(Who who, String keyId, String why, Instant minute, int refused) {}

    /** Counts one more; how many there are now in this minute. */
    public int count(ServiceKey key, String why, Instant now) {
        return sql.insertInto(SERVICE_REFUSAL)
                .set(SERVICE_REFUSAL.KEY, key.id())
                .set(SERVICE_REFUSAL.WHY, why)
                .set(SERVICE_REFUSAL.MINUTE, now.truncatedTo(ChronoUnit.MINUTES))
                .set(SERVICE_REFUSAL.REFUSED, 1)
                .onConflict(SERVICE_REFUSAL.KEY, SERVICE_REFUSAL.WHY, SERVICE_REFUSAL.MINUTE)
                .doUpdate()
                .set(SERVICE_REFUSAL.REFUSED, SERVICE_REFUSAL.REFUSED.plus(1))
                .returningResult(SERVICE_REFUSAL.REFUSED)
                .fetchSingle()
                .value1();
    }

    /** Takes out those of the minutes that were over before, each for one taker alone. */
    public List<Minute> takeBefore(Instant moment) {
        return sql.deleteFrom(SERVICE_REFUSAL)
                .using(SERVICE_KEY.join(ACCOUNT).on(ACCOUNT.ID.eq(SERVICE_KEY.ACCOUNT_ID)))
                .where(SERVICE_REFUSAL.MINUTE.lt(moment.truncatedTo(ChronoUnit.MINUTES)))
                .and(SERVICE_KEY.ID.eq(SERVICE_REFUSAL.KEY))
                .returningResult(
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        SERVICE_KEY.KEY_ID,
                        SERVICE_REFUSAL.WHY,
                        SERVICE_REFUSAL.MINUTE,
                        SERVICE_REFUSAL.REFUSED)
                .fetch(row -> new Minute(
                        new Who(row.value1(), row.value2()), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
