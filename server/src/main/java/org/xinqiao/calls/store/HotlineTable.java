package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.HOTLINE;
import static org.xinqiao.schema.calls.Tables.HOTLINE_NUMBER;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.AfterHours;
import org.xinqiao.calls.Hotline;
import org.xinqiao.calls.HotlineClass;
import org.xinqiao.calls.HotlineId;
import org.xinqiao.calls.Merging;
import org.xinqiao.calls.Opening;
import org.xinqiao.calls.model.DemandWords;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.calls.tables.records.HotlineRecord;

/** 归并热线表. */
@Repository
public class HotlineTable {

    private static final String RAISED = "RAISED";

    private final DSLContext sql;

    public HotlineTable(DSLContext sql) {
        this.sql = sql;
    }

    public boolean isEmpty() {
        return !sql.fetchExists(HOTLINE);
    }

    /** All hotlines by their numbers. */
    public List<Hotline> list() {
        return where(DSL.noCondition());
    }

    public Optional<Hotline> find(HotlineId id) {
        return where(HOTLINE.ID.eq(id.value())).stream().findFirst();
    }

    private List<Hotline> where(Condition wanted) {
        Map<Long, List<String>> numbers =
                sql.selectFrom(HOTLINE_NUMBER).fetchGroups(HOTLINE_NUMBER.HOTLINE, HOTLINE_NUMBER.NUMBER);
        return sql.selectFrom(HOTLINE)
                .where(wanted)
                .orderBy(HOTLINE.NUMBER)
                .fetch(row -> hotline(row, numbers.getOrDefault(row.getId(), List.of())));
    }

    /** Which of some numbers lead to another hotline than that one. */
    public List<String> taken(Collection<String> numbers, @Nullable HotlineId but) {
        return sql.select(HOTLINE_NUMBER.NUMBER)
                .from(HOTLINE_NUMBER)
                .where(
                        HOTLINE_NUMBER.NUMBER.in(numbers),
                        but == null ? DSL.noCondition() : HOTLINE_NUMBER.HOTLINE.ne(but.value()))
                .orderBy(HOTLINE_NUMBER.NUMBER)
                .fetch(HOTLINE_NUMBER.NUMBER);
    }

    /** Takes a new one in; what its id was does not matter. */
    public HotlineId add(Hotline hotline) {
        HotlineRecord row = row(hotline, sql.newRecord(HOTLINE));
        row.setVersion(1);
        row.store();
        HotlineId id = new HotlineId(row.getId());
        putNumbers(id, hotline);
        return id;
    }

    /** Writes it over the version it was read in; false if somebody was faster. */
    public boolean change(Hotline hotline) {
        HotlineRecord row = row(hotline, sql.newRecord(HOTLINE));
        row.setVersion(hotline.version() + 1);
        boolean first = sql.update(HOTLINE)
                        .set(row)
                        .where(HOTLINE.ID.eq(hotline.id().value()), HOTLINE.VERSION.eq(hotline.version()))
                        .execute()
                == 1;
        if (first) {
            sql.deleteFrom(HOTLINE_NUMBER)
                    .where(HOTLINE_NUMBER.HOTLINE.eq(hotline.id().value()))
                    .execute();
            putNumbers(hotline.id(), hotline);
        }
        return first;
    }

    private void putNumbers(HotlineId id, Hotline hotline) {
        TreeSet<String> all = new TreeSet<>(hotline.oldNumbers());
        all.add(hotline.number());
        sql.batch(all.stream()
                        .map(number -> sql.insertInto(HOTLINE_NUMBER)
                                .set(HOTLINE_NUMBER.NUMBER, number)
                                .set(HOTLINE_NUMBER.HOTLINE, id.value()))
                        .toList())
                .execute();
    }

    private static HotlineRecord row(Hotline hotline, HotlineRecord row) {
        UnitId owner = hotline.owner();
        WeekHours week = hotline.opening().week();
        row.setArea(hotline.place().value());
        row.setNumber(hotline.number());
        row.setName(hotline.name());
        row.setNameEn(hotline.nameEn());
        row.setLineClass(hotline.clazz().name());
        row.setOwner(owner == null ? null : owner.value());
        row.setMerging(hotline.merging().name());
        row.setQueue(hotline.queue().value());
        row.setMenuKey(hotline.menuKey() == null ? null : String.valueOf(hotline.menuKey()));
        row.setMenuOn(hotline.menuOn());
        row.setHours(week == null ? null : week.toString());
        row.setHolidays(hotline.opening().holidays());
        row.setAfterHours(hotline.opening().afterHours().name());
        row.setClosedWords(hotline.opening().closedWords());
        row.setGreeting(hotline.greeting());
        row.setHeadStartSeconds(
                hotline.emergency() ? 0 : (int) hotline.priority().headStart().toSeconds());
        row.setDemand(DemandWords.written(hotline.demand()));
        row.setEmergency(hotline.emergency());
        row.setStatus(hotline.status().name());
        return row;
    }

    private static Hotline hotline(HotlineRecord row, List<String> numbers) {
        TreeSet<String> old = new TreeSet<>(numbers);
        old.remove(row.getNumber());
        return new Hotline(
                new HotlineId(row.getId()),
                new AreaCode(row.getArea()),
                row.getNumber(),
                old,
                row.getName(),
                row.getNameEn(),
                HotlineClass.valueOf(row.getLineClass()),
                row.getOwner() == null ? null : new UnitId(row.getOwner()),
                Merging.valueOf(row.getMerging()),
                new QueueId(row.getQueue()),
                row.getMenuKey() == null ? null : row.getMenuKey().charAt(0),
                row.getMenuOn(),
                opening(row),
                row.getGreeting(),
                priority(row.getEmergency(), row.getHeadStartSeconds()),
                DemandWords.read(row.getDemand()),
                row.getEmergency(),
                Hotline.Status.valueOf(row.getStatus()),
                row.getVersion());
    }

    private static Opening opening(HotlineRecord row) {
        return new Opening(
                row.getHours() == null ? null : WeekHours.parse(row.getHours()),
                row.getHolidays(),
                AfterHours.valueOf(row.getAfterHours()),
                row.getClosedWords());
    }

    /** The class of calls that a head start makes. */
    public static Priority priority(boolean emergency, int headStartSeconds) {
        if (emergency) {
            return Priority.EMERGENCY;
        }
        return headStartSeconds == 0 ? Priority.NORMAL : new Priority(RAISED, Duration.ofSeconds(headStartSeconds));
    }
}
