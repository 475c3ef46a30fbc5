package org.xinqiao.bench.worklist;

import java.util.List;
import org.jooq.DSLContext;

/** 人选: one of each role that has lists to work from, and of the units the busiest, the middle one and a quiet one. */
final class People {

    /** Who, and what to call them in the figures. */
    record One(String username, String role) {}

    private People() {}

    /** Whoever may see all of the place comes first. */
    static List<One> of(DSLContext sql) {
        return sql.fetch("""
                        with busy as (
                            select unit, row_number() over (order by count(*) desc) as place, count(*) over () as units
                            from casework.unit_case group by unit
                        ), people as (
                            select distinct on (r.role, b.place) a.username, r.role, b.place, b.units
                            from access.account a join access.account_role r on r.account_id = a.id
                            left join busy b on b.unit = a.unit_id
                            order by r.role, b.place, a.id
                        )
                        select username, role || case
                            when role in ('handler', 'unit_head', 'grid_worker') then '-' || place else '' end as name
                        from people
                        where role in ('dispatcher', 'call_taker', 'arbitrator', 'reviewer', 'callback_agent', 'supervisor',
                                       'leader', 'quality_inspector')
                          and (place is null or place = (select min(p.place) from people p where p.role = people.role)
                               or role = 'leader')
                           or role in ('handler', 'unit_head') and place in (
                               (select min(p.place) from people p where p.role = people.role),
                               (select percentile_disc(0.5) within group (order by p.place) from people p
                                where p.role = people.role),
                               (select max(p.place) from people p where p.role = people.role))
                        order by role <> 'dispatcher', role, place
                        """).map(row -> new One(row.get(0, String.class), row.get(1, String.class)));
    }
}
