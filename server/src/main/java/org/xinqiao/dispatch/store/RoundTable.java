package org.xinqiao.dispatch.store;

import static org.xinqiao.schema.dispatch.Tables.ROUND;
import static org.xinqiao.schema.dispatch.Tables.ROUND_MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.dispatch.model.Round;
import org.xinqiao.dispatch.model.Round.Member;
import org.xinqiao.dispatch.model.Round.Opinion;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.dispatch.tables.records.RoundMemberRecord;
import org.xinqiao.schema.dispatch.tables.records.RoundRecord;

/** 会商表. */
@Repository
public class RoundTable {

    private final DSLContext sql;

    public RoundTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Opens one, and says its id; one is open of a case at a time. */
    public long open(Round it) {
        return sql.insertInto(ROUND)
                .set(ROUND.CASE_ID, it.caseId().value())
                .set(ROUND.NUMBER, it.number())
                .set(ROUND.AREA, it.area().value())
                .set(ROUND.OPENED_AT, it.openedAt())
                .set(ROUND.OPENED_BY, it.openedBy())
                .set(ROUND.DUE_AT, it.dueAt())
                .set(ROUND.QUESTION, it.question())
                .returningResult(ROUND.ID)
                .fetchSingle()
                .value1();
    }

    /** Asks a unit, unless it is asked already. */
    public void ask(long round, UnitId unit, Instant at) {
        sql.insertInto(ROUND_MEMBER)
                .set(ROUND_MEMBER.ROUND, round)
                .set(ROUND_MEMBER.UNIT, unit.value())
                .set(ROUND_MEMBER.ASKED_AT, at)
                .onConflict(ROUND_MEMBER.ROUND, ROUND_MEMBER.UNIT)
                .doNothing()
                .execute();
    }

    public Optional<Round> openOf(CaseId id) {
        return list(ROUND.CASE_ID.eq(id.value()).and(ROUND.CLOSED_AT.isNull()), 1).stream()
                .findFirst();
    }

    public Optional<Round> find(long id) {
        return list(ROUND.ID.eq(id), 1).stream().findFirst();
    }

    /** All of a case, the latest first. */
    public List<Round> of(CaseId id) {
        return list(ROUND.CASE_ID.eq(id.value()), 20);
    }

    /** Those in which one of these units is asked: those still open first, the latest first. */
    public List<Round> asking(Set<UnitId> units, int most) {
        List<Long> ids = units.stream().map(UnitId::value).sorted().toList();
        return list(
                ROUND.ID.in(sql.select(ROUND_MEMBER.ROUND)
                        .from(ROUND_MEMBER)
                        .where(ROUND_MEMBER.UNIT.in(ids))
                        .orderBy(ROUND_MEMBER.ROUND.desc())
                        .limit(most)),
                most);
    }

    /** Writes down what a unit says; what it said before is replaced. */
    public void give(long round, UnitId unit, Opinion opinion) {
        sql.update(ROUND_MEMBER)
                .set(ROUND_MEMBER.WHOSE, opinion.whose().value())
                .set(ROUND_MEMBER.CLAUSE, opinion.clause())
                .set(ROUND_MEMBER.WORDS, opinion.words())
                .set(ROUND_MEMBER.GIVEN_AT, opinion.at())
                .set(ROUND_MEMBER.GIVEN_BY, opinion.by())
                .where(ROUND_MEMBER.ROUND.eq(round), ROUND_MEMBER.UNIT.eq(unit.value()))
                .execute();
    }

    public void close(CaseId id, Instant at) {
        sql.update(ROUND)
                .set(ROUND.CLOSED_AT, at)
                .where(ROUND.CASE_ID.eq(id.value()), ROUND.CLOSED_AT.isNull())
                .execute();
    }

    private List<Round> list(Condition which, int most) {
        List<RoundRecord> rows = sql.selectFrom(ROUND)
                .where(which)
                .orderBy(ROUND.CLOSED_AT.isNotNull(), ROUND.ID.desc())
                .limit(most)
                .fetch();
        Collection<Long> ids = rows.stream().map(RoundRecord::getId).toList();
        var members = sql.selectFrom(ROUND_MEMBER)
                .where(ROUND_MEMBER.ROUND.in(ids))
                .orderBy(ROUND_MEMBER.ASKED_AT, ROUND_MEMBER.UNIT)
                .fetchGroups(ROUND_MEMBER.ROUND, RoundTable::member);
        List<Round> rounds = new ArrayList<>();
        for (RoundRecord row : rows) {
            rounds.add(new Round(
                    row.getId(),
                    new CaseId(row.getCaseId()),
                    row.getNumber(),
                    new AreaCode(row.getArea()),
                    row.getOpenedAt(),
                    row.getOpenedBy(),
                    row.getDueAt(),
                    row.getQuestion(),
                    row.getClosedAt(),
                    members.getOrDefault(row.getId(), List.of())));
        }
        return rounds;
    }

    private static Member member(RoundMemberRecord row) {
        Long whose = row.getWhose();
        Instant at = row.getGivenAt();
        Opinion opinion = whose == null || at == null
                ? null
                : new Opinion(new UnitId(whose), row.getClause(), row.getWords(), at, row.getGivenBy());
        return new Member(new UnitId(row.getUnit()), row.getAskedAt(), opinion);
    }
}
