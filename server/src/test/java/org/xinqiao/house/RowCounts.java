package org.xinqiao.house;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** 行数: how many rows stand in each table of the house, but for those that write down what was refused. */
final class RowCounts {

    private final DSLContext sql;
    private final String question;

    RowCounts(DSLContext sql) {
        this.sql = sql;
        List<String> tables = sql.fetchValues("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('pg_catalog', 'information_schema', 'public', 'audit')
                  and table_name not in ('sign_in_failure', 'session', 'rate', 'judgement', 'stray')
                """).stream().map(String::valueOf).toList();
        this.question = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as rows from " + table)
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Long> now() {
        return sql.fetch(question).stream()
                .collect(Collectors.toMap(row -> row.get("name", String.class), row -> row.get("rows", Long.class)));
    }
}
