package org.xinqiao.bench.assess;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.xinqiao.assessment.Run;

/** 造出的事实: so many cases of a month, spread unevenly over units, areas and matters, as facts that stories could have left. */
final class MadeFacts {

    /** Far above the ids of real cases. */
    private static final long FIRST = 1_000_000_000L;

    private static final String FACTS = """
            insert into assessment.case_fact
            select %d + n, units[1 + (power(random(), 1.6) * (cardinality(units) - 1))::int], 'M' || n, date '%s',
                timestamptz '%s 08:00+08' + random() * interval '20 days',
                areas[1 + (power(random(), 1.3) * (cardinality(areas) - 1))::int] || '001',
                'COMPLAINT', g || '0101', g, 0, 1 + (random() * 900)::int,
                false, false, true, passed, true, sign > 0.04, sign > 0.02, true, reply > 0.06, true,
                back > 0.05, reach > 0.12, reach > 0.12 and solve > 0.1, reach > 0.12 and like_it > 0.08, reach > 0.12 and like_it > 0.6,
                true, 1, (random() < 0.03)::int, 0, (random() < 0.02)::int, (like_it < 0.06)::int, 0, 0, 0,
                case when random() < 0.02 then 'MERGED' else '' end, null
            from (
                select n, lpad((1 + (power(random(), 2) * 19)::int)::text, 2, '0') as g, random() < 0.1 as passed, random() as sign,
                    random() as reply, random() as back, random() as reach, random() as solve, random() as like_it
                from generate_series(1, %d) n
            ) made, (select array[%s]::bigint[] as units, array[%s]::text[] as areas) there""";

    private final DSLContext sql;

    MadeFacts(DSLContext sql) {
        this.sql = sql;
    }

    void write(int cases, LocalDate month, List<Run.Subject> units, List<Run.Subject> streets) {
        sql.execute("select setseed(0.42)");
        sql.execute("delete from assessment.case_fact where case_id > " + FIRST);
        sql.execute(FACTS.formatted(
                FIRST,
                month,
                month,
                cases,
                String.join(
                        ",", units.stream().map(unit -> unit.key().substring(1)).toList()),
                String.join(
                        ",",
                        streets.stream().map(area -> "'" + area.code() + "'").toList())));
        sql.execute("select assessment.look_anew()");
    }
}
