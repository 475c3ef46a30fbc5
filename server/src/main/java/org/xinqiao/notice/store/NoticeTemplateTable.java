package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.TEMPLATE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.notice.tables.records.TemplateRecord;

/** 通知模板表: grows alone; the newest version counts. */
@Repository
public class NoticeTemplateTable {

    private final DSLContext sql;

    public NoticeTemplateTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 模板版本. */
    public record Version(int number, Map<Lang, TemplateText> texts, AccountId by, Instant at) {}

    /** Another number after each change. */
    public long revision() {
        return sql.fetchCount(TEMPLATE);
    }

    /** The newest words of every place. */
    public Map<AreaCode, Map<Purpose, Map<Lang, TemplateText>>> newest() {
        Map<AreaCode, Map<Purpose, Map<Lang, TemplateText>>> all = new HashMap<>();
        sql.selectFrom(TEMPLATE)
                .orderBy(TEMPLATE.VERSION)
                .forEach(row -> all.computeIfAbsent(new AreaCode(row.getArea()), _ -> new EnumMap<>(Purpose.class))
                        .put(Purpose.valueOf(row.getPurpose()), version(row).texts()));
        return all;
    }

    /** The latest first. */
    public List<Version> versions(AreaCode place, Purpose purpose, int limit) {
        return sql.selectFrom(TEMPLATE)
                .where(TEMPLATE.AREA.eq(place.value()), TEMPLATE.PURPOSE.eq(purpose.name()))
                .orderBy(TEMPLATE.VERSION.desc())
                .limit(limit)
                .fetch(NoticeTemplateTable::version);
    }

    /**
     * Adds a version.
     *
     * @param after the number of the one that was read; 0 for none
     * @return whether that still was the newest
     */
    public boolean add(AreaCode place, Purpose purpose, int after, Version it) {
        TemplateText zh = it.texts().getOrDefault(Lang.ZH, new TemplateText("", ""));
        TemplateText en = it.texts().getOrDefault(Lang.EN, new TemplateText("", ""));
        int newest = sql.select(DSL.coalesce(DSL.max(TEMPLATE.VERSION), 0))
                .from(TEMPLATE)
                .where(TEMPLATE.AREA.eq(place.value()), TEMPLATE.PURPOSE.eq(purpose.name()))
                .fetchSingle()
                .value1();
        return newest == after
                && sql.insertInto(TEMPLATE)
                                .set(TEMPLATE.AREA, place.value())
                                .set(TEMPLATE.PURPOSE, purpose.name())
                                .set(TEMPLATE.VERSION, after + 1)
                                .set(TEMPLATE.SUBJECT, zh.subject())
                                .set(TEMPLATE.WORDS, zh.words())
                                .set(TEMPLATE.SUBJECT_EN, en.subject())
                                .set(TEMPLATE.WORDS_EN, en.words())
                                .set(TEMPLATE.SAVED_BY, it.by().value())
                                .set(TEMPLATE.SAVED_AT, it.at())
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    private static Version version(TemplateRecord row) {
        return new Version(
                row.getVersion(),
                Map.of(
                        Lang.ZH, new TemplateText(row.getSubject(), row.getWords()),
                        Lang.EN, new TemplateText(row.getSubjectEn(), row.getWordsEn())),
                new AccountId(row.getSavedBy()),
                row.getSavedAt());
    }
}
