package org.xinqiao.bench.worklist;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.jooq.Record;

/** 取值: what people narrow lists to, drawn from cases that are there: what is frequent there is asked for more often. */
final class Values {

    private static final int SAMPLE = 4000;

    /** One case's values; {@code day} is the one on which it was registered. */
    record Like(long id, String number, String title, String matter, String area, String day, long unit) {}

    private final List<Like> likes;

    private Values(List<Like> likes) {
        this.likes = likes;
    }

    /** Draws a sample from the whole of the table. */
    static Values from(DSLContext sql) {
        return new Values(sql.resultQuery("""
                        select f.id, f.number, f.title, coalesce(f.matter, '01') as matter, f.area,
                               to_char(f.registered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
                               coalesce(s.lead_unit, (select min(id) from organisation.unit)) as unit
                        from casework.case_fact f join casework.case_state s using (id)
                        order by random() limit %d
                        """.formatted(SAMPLE)).fetch(Values::like));
    }

    private static Like like(Record row) {
        return new Like(
                row.get("id", Long.class),
                row.get("number", String.class),
                row.get("title", String.class),
                row.get("matter", String.class),
                row.get("area", String.class),
                row.get("day", String.class),
                row.get("unit", Long.class));
    }

    Like any(RandomGenerator random) {
        return likes.get(random.nextInt(likes.size()));
    }

    List<Like> all() {
        return likes;
    }
}
