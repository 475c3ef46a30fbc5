package org.xinqiao.timekeeping.store;

import static org.xinqiao.schema.timekeeping.Tables.EDITION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 历书版次表: only ever added to. */
@Repository
public class EditionTable {

    private final DSLContext sql;

    public EditionTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 版次: when it began, by whom and why. */
    public record Line(int number, Instant since, long account, String person, String reason) {}

    /** 版次的内容: all days off, and all calendars as JSON. */
    public record Text(String days, String calendars) {}

    /** The number of the last one; 0 as long as there is none. */
    public int last() {
        return sql.select(EDITION.NUMBER)
                .from(EDITION)
                .orderBy(EDITION.NUMBER.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> row.value1())
                .orElse(0);
    }

    public Optional<Text> find(int number) {
        return sql.select(EDITION.DAYS, EDITION.CALENDARS)
                .from(EDITION)
                .where(EDITION.NUMBER.eq(number))
                .fetchOptional(row -> new Text(row.value1(), row.value2()));
    }

    /** The latest first. */
    public List<Line> list(int most) {
        return sql.select(EDITION.NUMBER, EDITION.SINCE, EDITION.ACCOUNT, EDITION.PERSON, EDITION.REASON)
                .from(EDITION)
                .orderBy(EDITION.NUMBER.desc())
                .limit(most)
                .fetch(row -> new Line(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Keeps the next edition; one of two at the same moment fails. */
    public void add(Line line, Text text) {
        sql.insertInto(EDITION)
                .set(EDITION.NUMBER, line.number())
                .set(EDITION.SINCE, line.since())
                .set(EDITION.ACCOUNT, line.account())
                .set(EDITION.PERSON, line.person())
                .set(EDITION.REASON, line.reason())
                .set(EDITION.DAYS, text.days())
                .set(EDITION.CALENDARS, text.calendars())
                .execute();
    }
}
