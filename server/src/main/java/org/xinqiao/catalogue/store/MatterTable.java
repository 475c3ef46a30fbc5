package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.MATTER;
import static org.xinqiao.schema.catalogue.Tables.REVISION;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.schema.catalogue.tables.records.MatterRecord;

/** 事项表. */
@Repository
public class MatterTable {

    private final DSLContext sql;

    public MatterTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of the catalogue. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    /** All matters, each after the one that contains it. */
    public List<Matter> list() {
        return sql.selectFrom(MATTER).orderBy(MATTER.CODE).fetch(MatterTable::matter);
    }

    /** Adds matters or changes those with the same code. */
    public void put(List<Matter> matters) {
        // in the order of codes a matter stands behind the one that contains it
        Comparator<Matter> byCode = Comparator.comparing(Matter::code);
        sql.batch(matters.stream().sorted(byCode).map(this::upsert).toList()).execute();
    }

    private Query upsert(Matter matter) {
        MatterCode parent = matter.parent();
        return sql.insertInto(MATTER)
                .set(MATTER.CODE, matter.code().value())
                .set(MATTER.PARENT, parent == null ? null : parent.value())
                .set(MATTER.NAME, matter.name())
                .set(MATTER.NAME_EN, matter.nameEn())
                .set(MATTER.DESCRIPTION, matter.description())
                .set(MATTER.EXAMPLES, matter.examples().toArray(String[]::new))
                .set(MATTER.KEYWORDS, matter.keywords().toArray(String[]::new))
                .onConflict(MATTER.CODE)
                .doUpdate()
                .setAllToExcluded();
    }

    private static Matter matter(MatterRecord row) {
        String parent = row.getParent();
        return new Matter(
                new MatterCode(row.getCode()),
                parent == null ? null : new MatterCode(parent),
                row.getName(),
                row.getNameEn(),
                row.getDescription(),
                List.of(row.getExamples()),
                List.of(row.getKeywords()));
    }
}
