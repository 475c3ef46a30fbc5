package org.xinqiao.organisation.store;

import static org.xinqiao.schema.organisation.Tables.REVISION;
import static org.xinqiao.schema.organisation.Tables.UNIT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;
import org.xinqiao.schema.organisation.tables.records.UnitRecord;

/** 单位表. */
@Repository
public class UnitTable {

    private final DSLContext sql;

    public UnitTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of areas or units. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    /** All units, the higher levels first. */
    public List<Unit> list() {
        return sql.selectFrom(UNIT).orderBy(UNIT.LEVEL, UNIT.CODE).fetch(UnitTable::unit);
    }

    /** Adds units or changes those with the same code; a unit keeps its id for good. */
    public void put(List<UnitRow> rows) {
        sql.batch(rows.stream().map(this::upsert).toList()).execute();
        sql.batch(rows.stream().map(this::linkToParent).toList()).execute();
    }

    private org.jooq.Query upsert(UnitRow row) {
        return sql.insertInto(UNIT)
                .set(UNIT.CODE, row.code())
                .set(UNIT.NAME, row.name())
                .set(UNIT.SHORT_NAME, row.shortName())
                .set(UNIT.NAME_EN, row.nameEn())
                .set(UNIT.KIND, row.kind().name())
                .set(UNIT.FUNCTION, row.function())
                .set(UNIT.LEVEL, (short) row.level())
                .set(UNIT.AREA, row.area().value())
                .set(UNIT.CALENDAR, row.calendar())
                .onConflict(UNIT.CODE)
                .doUpdate()
                .setAllToExcluded();
    }

    private org.jooq.Query linkToParent(UnitRow row) {
        var parent = UNIT.as("parent");
        return sql.update(UNIT)
                .set(UNIT.PARENT, sql.select(parent.ID).from(parent).where(parent.CODE.eq(row.parent())))
                .where(UNIT.CODE.eq(row.code()));
    }

    private static Unit unit(UnitRecord row) {
        Long parent = row.getParent();
        return new Unit(
                new UnitId(row.getId()),
                row.getCode(),
                row.getName(),
                row.getShortName(),
                row.getNameEn(),
                UnitKind.valueOf(row.getKind()),
                row.getFunction(),
                row.getLevel(),
                parent == null ? null : new UnitId(parent),
                new AreaCode(row.getArea()),
                row.getCalendar());
    }
}
