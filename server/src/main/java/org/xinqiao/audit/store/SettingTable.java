package org.xinqiao.audit.store;

import static org.xinqiao.schema.audit.Tables.SETTING;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 所设之值表: as a process found them when it started last. */
@Repository
public class SettingTable {

    private final DSLContext sql;

    public SettingTable(DSLContext sql) {
        this.sql = sql;
    }

    /** By name. */
    public Map<String, String> all() {
        return sql.select(SETTING.NAME, SETTING.VALUE).from(SETTING).fetchMap(SETTING.NAME, SETTING.VALUE);
    }

    public void put(String name, String value, Instant now) {
        sql.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, value)
                .set(SETTING.SEEN_AT, now)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .set(SETTING.SEEN_AT, now)
                .execute();
    }

    public void remove(String name) {
        sql.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
    }
}
