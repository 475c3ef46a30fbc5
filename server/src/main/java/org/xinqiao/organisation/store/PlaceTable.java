package org.xinqiao.organisation.store;

import static org.xinqiao.schema.organisation.Tables.ADDRESS;
import static org.xinqiao.schema.organisation.Tables.MAP_LAYER;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Place;

/** 地点表. */
@Repository
public class PlaceTable {

    private final DSLContext sql;

    public PlaceTable(DSLContext sql) {
        this.sql = sql;
    }

    /** The whole name first, then beginnings, then parts, then first letters; among equals the shorter name. */
    public List<Place> search(String words, int limit) {
        Field<Integer> nearness = DSL.when(ADDRESS.NAME.eq(words), 0)
                .when(ADDRESS.NAME.startsWith(words), 1)
                .when(ADDRESS.NAME.contains(words), 2)
                .otherwise(3);
        return sql.select(ADDRESS.NAME, ADDRESS.KIND, ADDRESS.AREA, ADDRESS.LON, ADDRESS.LAT)
                .from(ADDRESS)
                .where(ADDRESS.NAME.contains(words).or(ADDRESS.INITIALS.startsWith(words.toLowerCase(Locale.ROOT))))
                .orderBy(nearness, DSL.charLength(ADDRESS.NAME), ADDRESS.NAME, ADDRESS.ID)
                .limit(limit)
                .fetch(PlaceTable::place);
    }

    public List<Place> list() {
        return sql.select(ADDRESS.NAME, ADDRESS.KIND, ADDRESS.AREA, ADDRESS.LON, ADDRESS.LAT)
                .from(ADDRESS)
                .orderBy(ADDRESS.ID)
                .fetch(PlaceTable::place);
    }

    private static Place place(Record5<String, String, String, Double, Double> row) {
        return new Place(row.value1(), row.value2(), new AreaCode(row.value3()), row.value4(), row.value5());
    }

    /** Adds places or changes those of the same name in the same area. */
    public void put(List<Place> places) {
        sql.batch(places.stream().map(this::upsert).toList()).execute();
    }

    private Query upsert(Place place) {
        return sql.insertInto(ADDRESS)
                .set(ADDRESS.NAME, place.name())
                .set(ADDRESS.INITIALS, initials(place.name()))
                .set(ADDRESS.KIND, place.kind())
                .set(ADDRESS.AREA, place.area().value())
                .set(ADDRESS.LON, place.lon())
                .set(ADDRESS.LAT, place.lat())
                .onConflict(ADDRESS.AREA, ADDRESS.NAME)
                .doUpdate()
                .setAllToExcluded();
    }

    public Optional<String> mapLayer(String name) {
        return sql.select(MAP_LAYER.GEOJSON)
                .from(MAP_LAYER)
                .where(MAP_LAYER.NAME.eq(name))
                .fetchOptional(MAP_LAYER.GEOJSON);
    }

    /** Adds a layer of the map or draws it anew. */
    public void putMapLayer(String name, String geoJson) {
        sql.insertInto(MAP_LAYER)
                .set(MAP_LAYER.NAME, name)
                .set(MAP_LAYER.GEOJSON, geoJson)
                .onConflict(MAP_LAYER.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static String initials(String name) {
        return PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, "").toLowerCase(Locale.ROOT);
    }
}
