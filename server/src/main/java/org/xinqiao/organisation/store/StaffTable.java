package org.xinqiao.organisation.store;

import static org.xinqiao.schema.organisation.Tables.STAFF;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.organisation.NewStaffMember;
import org.xinqiao.organisation.StaffMember;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.organisation.tables.records.StaffRecord;

/** 人员表. */
@Repository
public class StaffTable {

    private static final int AT_ONCE = 1000;

    private final DSLContext sql;

    public StaffTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<StaffMember> find(long id) {
        return sql.fetchOptional(STAFF, STAFF.ID.eq(id)).map(StaffTable::member);
    }

    public boolean isTaken(String staffNo) {
        return sql.fetchExists(STAFF, STAFF.STAFF_NO.eq(staffNo));
    }

    public List<StaffMember> list(Collection<Long> ids) {
        return sql.selectFrom(STAFF).where(STAFF.ID.in(ids)).fetch(StaffTable::member);
    }

    /** Those of some units whose number or name fits, by number, from after that one on. */
    public List<StaffMember> page(Collection<UnitId> units, String words, String after, int limit) {
        Condition fits = words.isEmpty()
                ? DSL.noCondition()
                : STAFF.NAME.contains(words).or(STAFF.STAFF_NO.startsWithIgnoreCase(words));
        Long[] ids = units.stream().map(UnitId::value).toArray(Long[]::new);
        return sql.selectFrom(STAFF)
                .where(STAFF.UNIT.eq(DSL.any(ids)))
                .and(STAFF.STAFF_NO.gt(after))
                .and(fits)
                .orderBy(STAFF.STAFF_NO)
                .limit(limit)
                .fetch(StaffTable::member);
    }

    /** Adds people and answers with their ids by number; a whole place's at once. */
    public Map<String, Long> add(List<NewStaffMember> people) {
        Map<String, Long> ids = new java.util.HashMap<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<NewStaffMember> some = people.subList(from, Math.min(from + AT_ONCE, people.size()));
            ids.putAll(sql.insertInto(STAFF, STAFF.STAFF_NO, STAFF.NAME, STAFF.UNIT, STAFF.POSITION)
                    .valuesOfRows(some.stream()
                            .map(each -> DSL.row(
                                    each.staffNo(), each.name(), each.unit().value(), each.position()))
                            .toList())
                    .returningResult(STAFF.STAFF_NO, STAFF.ID)
                    .fetchMap(STAFF.STAFF_NO, STAFF.ID));
        }
        return ids;
    }

    public void change(StaffMember member) {
        sql.update(STAFF)
                .set(STAFF.NAME, member.name())
                .set(STAFF.UNIT, member.unit().value())
                .set(STAFF.POSITION, member.position())
                .set(STAFF.ACTIVE, member.active())
                .where(STAFF.ID.eq(member.id()))
                .execute();
    }

    private static StaffMember member(StaffRecord row) {
        return new StaffMember(
                row.getId(),
                row.getStaffNo(),
                row.getName(),
                new UnitId(row.getUnit()),
                row.getPosition(),
                row.getActive());
    }
}
