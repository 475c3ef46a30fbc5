package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.TEMPLATE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.Template;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.knowledge.tables.records.TemplateRecord;

/** 模板表. */
@Repository
public class TemplateTable {

    private final DSLContext sql;

    public TemplateTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 模板条件.
     *
     * @param matter templates of it and of what contains it come first, those of other matters not at all
     * @param all also those that are out of use
     * @param behind what was shown last
     */
    public record Wanted(
            String words,
            Template.@Nullable Kind kind,
            @Nullable MatterCode matter,
            boolean all,
            @Nullable Behind behind,
            int limit) {}

    /** 翻页位置. */
    public record Behind(int used, long id) {}

    /** What those for that purpose say, of all units. */
    public List<String> bodies(Template.Kind kind) {
        return sql.select(TEMPLATE.BODY)
                .from(TEMPLATE)
                .where(TEMPLATE.KIND.eq(kind.name()))
                .fetch(TEMPLATE.BODY);
    }

    public boolean isEmpty() {
        return !sql.fetchExists(TEMPLATE);
    }

    public Optional<Template> find(long id) {
        return sql.selectFrom(TEMPLATE).where(TEMPLATE.ID.eq(id)).fetchOptional(TemplateTable::template);
    }

    /** Those that the viewer's units use, the most used first. */
    public List<Template> page(Wanted wanted, ArticleSight sight) {
        MatterCode matter = wanted.matter();
        Template.Kind kind = wanted.kind();
        Behind behind = wanted.behind();
        return sql.selectFrom(TEMPLATE)
                .where(
                        seen(sight),
                        wanted.all() ? DSL.noCondition() : TEMPLATE.ACTIVE.isTrue(),
                        kind == null ? DSL.noCondition() : TEMPLATE.KIND.eq(kind.name()),
                        matter == null
                                ? DSL.noCondition()
                                : TEMPLATE.MATTER
                                        .isNull()
                                        .or(DSL.val(matter.value()).startsWith(TEMPLATE.MATTER)),
                        says(wanted.words()),
                        behind == null
                                ? DSL.noCondition()
                                : DSL.row(TEMPLATE.USED, TEMPLATE.ID).lt(behind.used(), behind.id()))
                .orderBy(TEMPLATE.USED.desc(), TEMPLATE.ID.desc())
                .limit(wanted.limit())
                .fetch(TemplateTable::template);
    }

    private static Condition says(String words) {
        return words.isBlank()
                ? DSL.noCondition()
                : TEMPLATE.TITLE
                        .containsIgnoreCase(words)
                        .or(TEMPLATE.TITLE_EN.containsIgnoreCase(words))
                        .or(TEMPLATE.BODY.containsIgnoreCase(words));
    }

    private static Condition seen(ArticleSight sight) {
        Condition near = TEMPLATE.AREA
                .startsWith(sight.area().value())
                .or(TEMPLATE.AREA.in(sight.above().stream().map(AreaCode::value).toList()));
        Condition ours = TEMPLATE.UNIT
                .isNull()
                .or(TEMPLATE.UNIT.in(sight.units().stream().map(UnitId::value).toList()));
        return sight.all() ? near : near.and(ours);
    }

    public long add(Template it, AccountId by, Instant at) {
        TemplateRecord row = row(it, by, at);
        row.insert();
        return row.getId();
    }

    /** @return whether it still was as it was read */
    public boolean save(Template it, AccountId by, Instant at) {
        TemplateRecord row = row(it, by, at);
        row.setSaves(it.saves() + 1);
        return sql.update(TEMPLATE)
                        .set(row)
                        .where(TEMPLATE.ID.eq(it.id()), TEMPLATE.SAVES.eq(it.saves()))
                        .execute()
                == 1;
    }

    public void used(long id) {
        sql.update(TEMPLATE)
                .set(TEMPLATE.USED, TEMPLATE.USED.plus(1))
                .where(TEMPLATE.ID.eq(id))
                .execute();
    }

    private TemplateRecord row(Template it, AccountId by, Instant at) {
        TemplateRecord row = sql.newRecord(TEMPLATE);
        UnitId unit = it.unit();
        MatterCode matter = it.matter();
        row.setArea(it.area().value());
        row.setUnit(unit == null ? null : unit.value());
        row.setMatter(matter == null ? null : matter.value());
        row.setKind(it.kind().name());
        row.setTitle(it.title());
        row.setTitleEn(it.titleEn());
        row.setBody(it.body());
        row.setActive(it.active());
        row.setSavedBy(by.value());
        row.setSavedAt(at);
        return row;
    }

    private static Template template(TemplateRecord row) {
        Long unit = row.getUnit();
        String matter = row.getMatter();
        return new Template(
                row.getId(),
                new AreaCode(row.getArea()),
                unit == null ? null : new UnitId(unit),
                matter == null ? null : new MatterCode(matter),
                Template.Kind.valueOf(row.getKind()),
                row.getTitle(),
                row.getTitleEn(),
                row.getBody(),
                row.getUsed(),
                row.getActive(),
                row.getSaves());
    }
}
