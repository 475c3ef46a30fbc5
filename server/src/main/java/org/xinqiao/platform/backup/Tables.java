package org.xinqiao.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/** 库中各表: which there are, what they hold, out as text and in again; on one connection and in its transaction. */
final class Tables {

    /** Flyway's own, jobs that each process plans anew, and sessions are no part of what the place keeps. */
    private static final Set<String> LEFT_OUT =
            Set.of("public.flyway_schema_history", "platform.scheduled_tasks", "access.spring_session");

    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema')" + " and n.nspname not like 'pg\\_%'";

    private final Connection connection;
    private final DSLContext sql;

    Tables(Connection connection) {
        this.connection = connection;
        this.sql = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /** The newest migration. */
    String version() {
        return String.valueOf(sql.fetchValue("select max(version) from public.flyway_schema_history where success"));
    }

    /** Every table with what it holds now, each after those it refers to. */
    List<Manifest.Table> look() {
        return names().stream().map(this::look).toList();
    }

    Manifest.Table look(String name) {
        Record found = sql.fetchSingle("select count(*) as n, coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)"
                + "::bigint::numeric), 0)::text as s from " + name + " t");
        return new Manifest.Table(name, columns(name), found.get("n", Long.class), found.get("s", String.class));
    }

    /** Takes out what migrations and a process's start put there, and lets no trigger have its say. */
    void open(String name) {
        sql.execute("alter table " + name + " disable trigger user");
        sql.execute("delete from " + name);
    }

    /** Has the triggers at work again. */
    void close(String name) {
        sql.execute("alter table " + name + " enable trigger user");
    }

    void copyOut(Manifest.Table table, OutputStream out) throws IOException, SQLException {
        String columns = String.join(", ", table.columns());
        copies().copyOut("copy (select " + columns + " from " + table.name() + ") to stdout", out);
    }

    void copyIn(Manifest.Table table, InputStream in) throws IOException, SQLException {
        String columns = String.join(", ", table.columns());
        copies().copyIn("copy " + table.name() + " (" + columns + ") from stdin", in);
    }

    private org.postgresql.copy.CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    Map<String, Manifest.Place> sequences() {
        Map<String, Manifest.Place> places = new LinkedHashMap<>();
        for (String name : sql.fetch("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and " + OURS
                        + " order by 1")
                .getValues(0, String.class)) {
            Record place = sql.fetchSingle("select last_value as v, is_called as c from " + name);
            places.put(name, new Manifest.Place(place.get("v", Long.class), place.get("c", Boolean.class)));
        }
        return places;
    }

    void goOnFrom(String sequence, Manifest.Place place) {
        sql.fetch("select setval(?, ?, ?)", sequence, place.value(), place.called());
    }

    /** Partitions are read and written through the table they are parts of. */
    private List<String> names() {
        List<String> all = sql.fetch("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition and "
                        + OURS + " order by 1")
                .getValues(0, String.class);
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        all.stream().filter(name -> !LEFT_OUT.contains(name)).forEach(name -> needs.put(name, new LinkedHashSet<>()));
        for (Record key : sql.fetch(
                "select format('%I.%I', n.nspname, c.relname) as t, format('%I.%I', m.nspname,"
                        + " d.relname) as r from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace join pg_class d on d.oid = k.confrelid"
                        + " join pg_namespace m on m.oid = d.relnamespace where k.contype = 'f' and k.conrelid <> k.confrelid")) {
            Set<String> known = needs.get(key.get("t", String.class));
            if (known != null) {
                known.add(key.get("r", String.class));
            }
        }
        return inOrder(needs);
    }

    private static List<String> inOrder(Map<String, Set<String>> needs) {
        List<String> order = new ArrayList<>();
        while (!needs.isEmpty()) {
            List<String> next = needs.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(needs::containsKey))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a ring: " + needs.keySet());
            }
            order.addAll(next);
            next.forEach(needs::remove);
        }
        return order;
    }

    private List<String> columns(String table) {
        return sql.fetch(
                        "select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0"
                                + " and not attisdropped and attgenerated = '' order by attnum",
                        table)
                .getValues(0, String.class);
    }
}
