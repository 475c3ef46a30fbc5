package org.xinqiao.dispatch.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.dispatch.Tables.EVENT;
import static org.xinqiao.schema.dispatch.Tables.EVENT_CASE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.model.CityEvent;
import org.xinqiao.dispatch.model.CityEvent.Part;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.dispatch.tables.records.EventRecord;

/** 事件表. */
@Repository
public class EventTable {

    private final DSLContext sql;

    public EventTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<CityEvent> find(long id) {
        return sql.fetchOptional(EVENT, EVENT.ID.eq(id)).map(EventTable::read);
    }

    /** Events of an area, the latest first. */
    public List<CityEvent> list(
            AreaCode within, Collection<State> states, String words, @Nullable Long after, int most) {
        Condition about = words.isBlank()
                ? noCondition()
                : EVENT.TITLE.containsIgnoreCase(words).or(EVENT.PLACE.containsIgnoreCase(words));
        return sql.selectFrom(EVENT)
                .where(
                        CodeRange.within(EVENT.AREA, within.value()),
                        EVENT.STATE.in(states.stream().map(State::name).sorted().toList()),
                        about,
                        after == null ? noCondition() : EVENT.ID.lt(after))
                .orderBy(EVENT.ID.desc())
                .limit(most)
                .fetch(EventTable::read);
    }

    /** A new one; its id. */
    public long add(
            String title, String place, AreaCode area, @Nullable MatterCode matter, State state, Instant openedAt) {
        return sql.insertInto(EVENT)
                .set(EVENT.TITLE, title)
                .set(EVENT.PLACE, place)
                .set(EVENT.AREA, area.value())
                .set(EVENT.MATTER, matter == null ? null : matter.value())
                .set(EVENT.STATE, state.name())
                .set(EVENT.OPENED_AT, openedAt)
                .returningResult(EVENT.ID)
                .fetchSingle()
                .value1();
    }

    /** Writes what may change, if nobody was faster. */
    public boolean change(CityEvent it) {
        return sql.update(EVENT)
                        .set(EVENT.TITLE, it.title())
                        .set(EVENT.PLACE, it.place())
                        .set(EVENT.STATE, it.state().name())
                        .set(EVENT.ANNOUNCEMENT, it.announcement())
                        .set(EVENT.ANNOUNCED_AT, it.announcedAt())
                        .set(EVENT.CLOSED_AT, it.closedAt())
                        .set(EVENT.CLOSING, it.closing())
                        .set(EVENT.VERSION, it.version() + 1)
                        .where(EVENT.ID.eq(it.id()), EVENT.VERSION.eq(it.version()))
                        .execute()
                == 1;
    }

    /** Says how a case stands to an event; the house's proposals do not undo what a person said. */
    public void put(long event, CaseId id, Part part, Instant at, @Nullable Long account) {
        var insert = sql.insertInto(EVENT_CASE)
                .set(EVENT_CASE.EVENT, event)
                .set(EVENT_CASE.CASE_ID, id.value())
                .set(EVENT_CASE.STATE, part.name())
                .set(EVENT_CASE.AT, at)
                .set(EVENT_CASE.ACCOUNT, account)
                .onConflict(EVENT_CASE.EVENT, EVENT_CASE.CASE_ID);
        if (account == null) {
            insert.doNothing().execute();
        } else {
            insert.doUpdate().setAllToExcluded().execute();
        }
    }

    /** The cases of an event, and how they stand to it. */
    public Map<CaseId, Part> cases(long event) {
        Map<CaseId, Part> cases = new LinkedHashMap<>();
        sql.select(EVENT_CASE.CASE_ID, EVENT_CASE.STATE)
                .from(EVENT_CASE)
                .where(EVENT_CASE.EVENT.eq(event))
                .orderBy(EVENT_CASE.CASE_ID.desc())
                .forEach(row -> cases.put(new CaseId(row.value1()), Part.valueOf(row.value2())));
        return cases;
    }

    /** The event to which each of these cases belongs or might, by state of the case; only open ones. */
    public Map<CaseId, Long> openEventsOf(Collection<CaseId> cases) {
        Map<CaseId, Long> events = new HashMap<>();
        sql.select(EVENT_CASE.CASE_ID, EVENT_CASE.EVENT)
                .from(EVENT_CASE)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_CASE.EVENT))
                .where(
                        EVENT_CASE.CASE_ID.in(
                                cases.stream().map(CaseId::value).sorted().toList()),
                        EVENT_CASE.STATE.ne(Part.REFUSED.name()),
                        EVENT.STATE.in(State.PROPOSED.name(), State.RUNNING.name()))
                .orderBy(EVENT_CASE.STATE.desc())
                .forEach(row -> events.put(new CaseId(row.value1()), row.value2()));
        return events;
    }

    /** Of these cases, those that once belonged or might have to any event, whatever became of it. */
    public int knownAmong(Collection<CaseId> cases) {
        return sql.select(org.jooq.impl.DSL.countDistinct(EVENT_CASE.CASE_ID))
                .from(EVENT_CASE)
                .where(EVENT_CASE.CASE_ID.in(
                        cases.stream().map(CaseId::value).sorted().toList()))
                .fetchSingle()
                .value1();
    }

    /** The event that a case was joined to by a person, if it is not that one. */
    public boolean isJoinedElsewhere(CaseId id, long event) {
        return sql.fetchExists(
                EVENT_CASE,
                EVENT_CASE.CASE_ID.eq(id.value()),
                EVENT_CASE.STATE.eq(Part.JOINED.name()),
                EVENT_CASE.EVENT.ne(event));
    }

    /** How many cases belong to each, or might. */
    public Map<Long, Integer> sizes(Collection<Long> events) {
        return sql.select(EVENT_CASE.EVENT, count())
                .from(EVENT_CASE)
                .where(EVENT_CASE.EVENT.in(events), EVENT_CASE.STATE.ne(Part.REFUSED.name()))
                .groupBy(EVENT_CASE.EVENT)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static CityEvent read(EventRecord row) {
        String matter = row.getMatter();
        return new CityEvent(
                row.getId(),
                row.getTitle(),
                row.getPlace(),
                new AreaCode(row.getArea()),
                matter == null ? null : new MatterCode(matter),
                State.valueOf(row.getState()),
                row.getAnnouncement(),
                row.getAnnouncedAt(),
                row.getOpenedAt(),
                row.getClosedAt(),
                row.getClosing(),
                row.getVersion());
    }
}
