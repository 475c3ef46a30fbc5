package org.xinqiao.insight.store;

import static org.xinqiao.schema.insight.Tables.SCHEDULE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.insight.ReportSchedule;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.organisation.AreaCode;

/** 定时表. */
@Repository
public class ScheduleTable {

    private final DSLContext sql;

    public ScheduleTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts it down unless it is there. */
    public void add(ReportSchedule it) {
        sql.insertInto(SCHEDULE)
                .set(SCHEDULE.AREA, it.area().value())
                .set(SCHEDULE.KIND, it.kind().name())
                .set(SCHEDULE.ENABLED, it.enabled())
                .set(SCHEDULE.AT, it.at())
                .set(SCHEDULE.SINCE, it.since())
                .onConflictDoNothing()
                .execute();
    }

    public List<ReportSchedule> of(AreaCode area) {
        return sql.selectFrom(SCHEDULE)
                .where(SCHEDULE.AREA.eq(area.value()))
                .fetch(row -> new ReportSchedule(
                        new AreaCode(row.getArea()),
                        ReportKind.valueOf(row.getKind()),
                        row.getEnabled(),
                        row.getAt(),
                        row.getSince(),
                        row.getSaves()));
    }

    /** Whether it stood as whoever changes it had seen it. */
    public boolean change(AreaCode area, ReportKind kind, boolean enabled, LocalTime at, int saves) {
        return sql.update(SCHEDULE)
                        .set(SCHEDULE.ENABLED, enabled)
                        .set(SCHEDULE.AT, at)
                        .set(SCHEDULE.SAVES, SCHEDULE.SAVES.plus(1))
                        .where(SCHEDULE.AREA.eq(area.value()), SCHEDULE.KIND.eq(kind.name()), SCHEDULE.SAVES.eq(saves))
                        .execute()
                == 1;
    }

    /** Has earlier periods made as well, or none before then. */
    public void since(AreaCode area, ReportKind kind, LocalDate day) {
        sql.update(SCHEDULE)
                .set(SCHEDULE.SINCE, day)
                .set(SCHEDULE.SAVES, SCHEDULE.SAVES.plus(1))
                .where(SCHEDULE.AREA.eq(area.value()), SCHEDULE.KIND.eq(kind.name()), SCHEDULE.SINCE.ne(day))
                .execute();
    }
}
