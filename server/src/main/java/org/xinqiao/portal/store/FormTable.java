package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.FORM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.portal.model.FormField;
import org.xinqiao.portal.model.SelfForm;
import org.xinqiao.schema.portal.tables.records.FormRecord;
import tools.jackson.databind.json.JsonMapper;

/** 自助表单表. */
@Repository
public class FormTable {

    private final DSLContext sql;
    private final JsonMapper json;

    public FormTable(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** 存着的表单. @param saves how often it was saved */
    public record Kept(long id, AreaCode area, SelfForm form, int saves, Instant changedAt) {}

    public List<Kept> list() {
        return sql.selectFrom(FORM).orderBy(FORM.NAME, FORM.ID).fetch(this::read);
    }

    public Optional<Kept> find(long id) {
        return sql.selectFrom(FORM).where(FORM.ID.eq(id)).fetchOptional(this::read);
    }

    /** @param by absent for what came with the place */
    public Kept add(AreaCode area, SelfForm form, @Nullable AccountId by, Instant at) {
        FormRecord row = written(sql.newRecord(FORM), form, by, at);
        row.setArea(area.value());
        return read(sql.insertInto(FORM).set(row).returning().fetchSingle());
    }

    /** Empty when it was saved by somebody else meanwhile. */
    public Optional<Kept> change(long id, int saves, SelfForm form, AccountId by, Instant at) {
        FormRecord row = written(sql.newRecord(FORM), form, by, at);
        row.setSaves(saves + 1);
        return sql.update(FORM)
                .set(row)
                .where(FORM.ID.eq(id), FORM.SAVES.eq(saves))
                .returning()
                .fetchOptional(this::read);
    }

    private FormRecord written(FormRecord row, SelfForm form, @Nullable AccountId by, Instant at) {
        row.setName(form.name());
        row.setNameEn(form.nameEn());
        row.setAbout(form.about());
        row.setAboutEn(form.aboutEn());
        row.setMatter(form.matter().value());
        row.setKind(form.kind().name());
        row.setFields(JSONB.jsonb(json.writeValueAsString(form.fields())));
        row.set(FORM.FROM_DAY, form.from());
        row.set(FORM.UNTIL_DAY, form.until());
        row.setActive(form.active());
        row.set(FORM.CHANGED_BY, by == null ? null : by.value());
        row.setChangedAt(at);
        return row;
    }

    private Kept read(FormRecord row) {
        SelfForm form = new SelfForm(
                row.getName(),
                row.getNameEn(),
                row.getAbout(),
                row.getAboutEn(),
                new MatterCode(row.getMatter()),
                Facts.Kind.valueOf(row.getKind()),
                List.of(json.readValue(row.getFields().data(), FormField[].class)),
                row.getFromDay(),
                row.getUntilDay(),
                row.getActive());
        return new Kept(row.getId(), new AreaCode(row.getArea()), form, row.getSaves(), row.getChangedAt());
    }
}
