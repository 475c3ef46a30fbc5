package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.AUTHORISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.Authorisation;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.knowledge.tables.records.AuthorisationRecord;

/** 直接答复授权表. */
@Repository
public class AuthorisationTable {

    private final DSLContext sql;

    public AuthorisationTable(DSLContext sql) {
        this.sql = sql;
    }

    public long add(Authorisation it) {
        AuthorisationRecord row = sql.newRecord(AUTHORISATION);
        row.setUnit(it.unit().value());
        row.setMatter(it.matter().value());
        row.setArea(it.area().value());
        row.setArticle(it.article());
        row.setTerms(it.terms());
        row.setValidUntil(it.until());
        row.setGivenBy(it.by().value());
        row.setGivenAt(it.at());
        row.insert();
        return row.getId();
    }

    public Optional<Authorisation> find(long id) {
        return sql.selectFrom(AUTHORISATION)
                .where(AUTHORISATION.ID.eq(id), AUTHORISATION.ENDED_AT.isNull())
                .fetchOptional(AuthorisationTable::authorisation);
    }

    public void end(long id, AccountId by, Instant at) {
        sql.update(AUTHORISATION)
                .set(AUTHORISATION.ENDED_BY, by.value())
                .set(AUTHORISATION.ENDED_AT, at)
                .where(AUTHORISATION.ID.eq(id))
                .execute();
    }

    /** Those that hold for a matter in an area: of the nearest area and the closest matter first. */
    public List<Authorisation> holding(MatterCode matter, List<AreaCode> above, LocalDate today) {
        return sql.selectFrom(AUTHORISATION)
                .where(
                        AUTHORISATION.ENDED_AT.isNull(),
                        AUTHORISATION.VALID_UNTIL.ge(today),
                        DSL.val(matter.value()).startsWith(AUTHORISATION.MATTER),
                        AUTHORISATION.AREA.in(
                                above.stream().map(AreaCode::value).toList()))
                .orderBy(
                        DSL.length(AUTHORISATION.AREA).desc(),
                        DSL.length(AUTHORISATION.MATTER).desc(),
                        AUTHORISATION.ID.desc())
                .fetch(AuthorisationTable::authorisation);
    }

    /** All of an area that have not ended, the newest first. */
    public List<Authorisation> page(ArticleSight sight, @Nullable Long before, int limit) {
        return sql.selectFrom(AUTHORISATION)
                .where(
                        AUTHORISATION.ENDED_AT.isNull(),
                        AUTHORISATION
                                .AREA
                                .startsWith(sight.area().value())
                                .or(AUTHORISATION.AREA.in(sight.above().stream()
                                        .map(AreaCode::value)
                                        .toList())),
                        before == null ? DSL.noCondition() : AUTHORISATION.ID.lt(before))
                .orderBy(AUTHORISATION.ID.desc())
                .limit(limit)
                .fetch(AuthorisationTable::authorisation);
    }

    private static Authorisation authorisation(AuthorisationRecord row) {
        return new Authorisation(
                row.getId(),
                new UnitId(row.getUnit()),
                new MatterCode(row.getMatter()),
                new AreaCode(row.getArea()),
                row.getArticle(),
                row.getTerms(),
                row.getValidUntil(),
                new AccountId(row.getGivenBy()),
                row.getGivenAt());
    }
}
