package org.xinqiao.organisation.store;

import static org.xinqiao.schema.organisation.Tables.AREA;
import static org.xinqiao.schema.organisation.Tables.REVISION;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.model.Box;
import org.xinqiao.organisation.model.Shape;

/** 区域表. */
@Repository
public class AreaTable {

    private final DSLContext sql;

    public AreaTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of areas or units. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    /** All areas, each after its parent. */
    public List<AreaRow> list() {
        return sql.select(AREA.CODE, AREA.NAME, AREA.NAME_EN, AREA.PARENT, AREA.SHAPE)
                .from(AREA)
                .orderBy(AREA.CODE)
                .fetch(row -> new AreaRow(
                        new Area(new AreaCode(row.value1()), row.value2(), row.value3(), areaCode(row.value4())),
                        row.value5() == null ? null : row.value5().data()));
    }

    /** Adds areas or changes those that are there. */
    public void put(List<AreaRow> rows) {
        // in the order of codes a parent stands before its children
        Comparator<AreaRow> byCode = Comparator.comparing(row -> row.area().code());
        sql.batch(rows.stream().sorted(byCode).map(this::upsert).toList()).execute();
    }

    private org.jooq.Query upsert(AreaRow row) {
        Box box = row.shape() == null ? null : Shape.ofGeoJson(row.shape()).box();
        AreaCode parent = row.area().parent();
        return sql.insertInto(AREA)
                .set(AREA.CODE, row.area().code().value())
                .set(AREA.PARENT, parent == null ? null : parent.value())
                .set(AREA.NAME, row.area().name())
                .set(AREA.NAME_EN, row.area().nameEn())
                .set(AREA.SHAPE, row.shape() == null ? null : JSONB.valueOf(row.shape()))
                .set(AREA.WEST, box == null ? null : box.west())
                .set(AREA.SOUTH, box == null ? null : box.south())
                .set(AREA.EAST, box == null ? null : box.east())
                .set(AREA.NORTH, box == null ? null : box.north())
                .onConflict(AREA.CODE)
                .doUpdate()
                .setAllToExcluded();
    }

    private static @Nullable AreaCode areaCode(@Nullable String code) {
        return code == null ? null : new AreaCode(code);
    }
}
