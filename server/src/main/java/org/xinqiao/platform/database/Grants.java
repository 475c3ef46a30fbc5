package org.xinqiao.platform.database;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * 授权: what the application's account may do with each table, as {@code db/grants.csv} says in one line for each; a test
 * finds a table without a line, whose rows may come and go until it has one. Given by the owner after the migrations; only
 * what differs is touched.
 */
final class Grants {

    /** Processes that start at once wait for each other; any number will do that no other advisory lock of the house uses. */
    private static final int LOCK = 12346;

    private static final Set<String> ORDINARY = Set.of("select", "insert", "update", "delete");

    private static final Pattern ONE = Pattern.compile("(\\w+)(?:\\(([^)]*)\\))?");

    private static final String OURS = "n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'";

    /** What others keep in the same database is none of ours. */
    private static final String OWN = " and pg_has_role(c.relowner, 'usage')";

    private static final String TABLES = "select n.nspname || '.' || c.relname from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition"
            + " and " + OURS + OWN + " order by 1";

    private static final String GIVEN = "select n.nspname || '.' || c.relname as t, lower(a.privilege_type) as p"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a"
            + " where c.relkind in ('r', 'p') and " + OURS + OWN + " and a.grantee = ?::regrole"
            + " union all select n.nspname || '.' || c.relname, lower(a.privilege_type) || ' ' || k.attname"
            + " from pg_attribute k join pg_class c on c.oid = k.attrelid"
            + " join pg_namespace n on n.oid = c.relnamespace, aclexplode(k.attacl) a"
            + " where c.relkind in ('r', 'p') and " + OURS + OWN + " and a.grantee = ?::regrole";

    private final DSLContext sql;
    private final String name;
    /** The name as SQL has it. */
    private final String account;

    private Grants(Connection owner, String account) {
        this.sql = DSL.using(owner, SQLDialect.POSTGRES);
        this.name = account;
        this.account = sql.render(DSL.quotedName(account));
    }

    /** Gives the account what it may, and takes what it may not, in one transaction. */
    static void give(Connection owner, String account) throws SQLException {
        owner.setAutoCommit(false);
        try {
            new Grants(owner, account).give();
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private void give() {
        sql.fetch("select pg_advisory_xact_lock(?)", LOCK);
        for (String schema : lacking("select nspname from pg_namespace n where " + OURS
                + " and pg_has_role(nspowner, 'usage') and not has_schema_privilege(?, oid, 'usage')")) {
            sql.execute("grant usage on schema " + schema + " to " + account);
        }
        for (String sequence : lacking("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where " + OURS + OWN
                + " and case c.relkind when 'S' then not has_sequence_privilege(?, c.oid, 'usage') else false end")) {
            sql.execute("grant usage, select on sequence " + sequence + " to " + account);
        }
        Map<String, Set<String>> given = given();
        Map<String, Set<String>> stated = stated();
        for (String table : there()) {
            Set<String> wanted = stated.getOrDefault(table, ORDINARY);
            if (!wanted.equals(given.remove(table))) {
                sql.execute("revoke all on table " + table + " from " + account);
                wanted.forEach(one -> sql.execute("grant " + grant(one) + " on table " + table + " to " + account));
            }
        }
        given.keySet().forEach(table -> sql.execute("revoke all on table " + table + " from " + account));
    }

    /** Tables there are that no line speaks of; and the other way round: lines of tables there are not. */
    static Set<String> unstated(DSLContext sql) {
        Set<String> odd = new TreeSet<>(sql.fetch(TABLES).getValues(0, String.class));
        stated().keySet().stream().filter(table -> !odd.remove(table)).toList().forEach(odd::add);
        return odd;
    }

    private List<String> there() {
        return sql.fetch(TABLES).getValues(0, String.class);
    }

    private List<String> lacking(String query) {
        return sql.fetch(query, name).getValues(0, String.class);
    }

    private Map<String, Set<String>> given() {
        Map<String, Set<String>> given = new LinkedHashMap<>();
        for (Record row : sql.fetch(GIVEN, account, account)) {
            given.computeIfAbsent(row.get("t", String.class), table -> new TreeSet<>())
                    .add(row.get("p", String.class));
        }
        return given;
    }

    /** "insert" or, with a column, "insert column". */
    private static String grant(String one) {
        String[] words = one.split(" ");
        return words.length == 1 ? words[0] : words[0] + " (" + words[1] + ")";
    }

    private static Map<String, Set<String>> stated() {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(Grants.class.getResourceAsStream("/db/grants.csv")),
                        StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.stream()
                    .collect(Collectors.toMap(line -> line.get("table"), line -> privileges(line.get("may"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> privileges(String may) {
        Set<String> all = new TreeSet<>();
        for (Matcher one = ONE.matcher(may); one.find(); ) {
            String columns = one.group(2);
            if (columns == null) {
                all.add(one.group(1));
            } else {
                Arrays.stream(columns.split(" ")).forEach(column -> all.add(one.group(1) + " " + column));
            }
        }
        return all;
    }
}
