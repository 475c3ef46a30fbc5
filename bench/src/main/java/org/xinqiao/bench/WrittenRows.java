package org.xinqiao.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** 写入量: rows and bytes that have been written to some tables so far, as PostgreSQL counts them. */
public record WrittenRows(double rows, double bytes) {

    private static final long SETTLED_SECONDS = 11;

    /** Idle sessions hand in their last figures within ten seconds. */
    public static WrittenRows of(DSLContext sql, List<String> tables) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLED_SECONDS));
        sql.fetch("select pg_stat_clear_snapshot()");
        double rows = 0;
        double bytes = 0;
        for (String table : tables) {
            String[] name = table.split("\\.");
            double written = figure(
                    sql,
                    "select sum(n_tup_ins + n_tup_upd)::float8 from pg_stat_user_tables where schemaname = '" + name[0]
                            + "' and relname like '"
                            + name[1].replace("_", "\\_").replace("*", "%") + "'");
            String one = table.replace("*", "");
            double size = written == 0
                    ? 0
                    : figure(
                            sql,
                            "select avg(pg_column_size(t.*))::float8 from (select * from " + one + " limit 20000) t");
            rows += written;
            bytes += written * size;
        }
        return new WrittenRows(rows, bytes);
    }

    /** The names of all tables of the house's rooms; parts of a table are counted as the table they are parts of. */
    public static List<String> everyTable(DSLContext sql) {
        return sql.fetch(
                        "select n.nspname || '.' || c.relname || case when c.relkind = 'p' then '*' else '' end"
                                + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and not c.relispartition"
                                + " and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'")
                .getValues(0, String.class);
    }

    private static double figure(DSLContext sql, String question) {
        return Optional.ofNullable(sql.resultQuery(question)
                        .coerce(DSL.field("f", Double.class))
                        .fetchSingle()
                        .value1())
                .orElse(0d);
    }

    public WrittenRows minus(WrittenRows before) {
        return new WrittenRows(rows - before.rows, bytes - before.bytes);
    }
}
