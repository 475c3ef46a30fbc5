package org.xinqiao.privacy.store;

import static org.xinqiao.schema.privacy.Tables.PERSON_REQUEST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.privacy.PersonRequest;
import org.xinqiao.schema.privacy.tables.records.PersonRequestRecord;

/** 个人请求表. */
@Repository
public class RequestTable {

    private static final int SHOWN = 200;

    private final DSLContext sql;

    public RequestTable(DSLContext sql) {
        this.sql = sql;
    }

    public long add(CitizenId citizen, PersonRequest.Kind kind, String proof, Instant at, Instant due, String by) {
        return sql.insertInto(PERSON_REQUEST)
                .set(PERSON_REQUEST.CITIZEN, citizen.value())
                .set(PERSON_REQUEST.KIND, kind.name())
                .set(PERSON_REQUEST.STATE, PersonRequest.State.OPEN.name())
                .set(PERSON_REQUEST.PROOF, proof)
                .set(PERSON_REQUEST.ASKED_AT, at)
                .set(PERSON_REQUEST.DUE_AT, due)
                .set(PERSON_REQUEST.ASKED_BY, by)
                .returningResult(PERSON_REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    /** Settles one that is open; false when somebody has done so before. */
    public boolean decide(long id, PersonRequest.State state, Instant at, String by, String words) {
        return sql.update(PERSON_REQUEST)
                        .set(PERSON_REQUEST.STATE, state.name())
                        .set(PERSON_REQUEST.DECIDED_AT, at)
                        .set(PERSON_REQUEST.DECIDED_BY, by)
                        .set(PERSON_REQUEST.WORDS, words)
                        .where(PERSON_REQUEST.ID.eq(id), PERSON_REQUEST.STATE.eq(PersonRequest.State.OPEN.name()))
                        .execute()
                > 0;
    }

    public Optional<PersonRequest> find(long id) {
        return sql.selectFrom(PERSON_REQUEST).where(PERSON_REQUEST.ID.eq(id)).fetchOptional(RequestTable::request);
    }

    /** The latest first. */
    public List<PersonRequest> list() {
        return sql.selectFrom(PERSON_REQUEST)
                .orderBy(PERSON_REQUEST.ID.desc())
                .limit(SHOWN)
                .fetch(RequestTable::request);
    }

    /** Of these people, the latest first. */
    public List<PersonRequest> listOf(Collection<CitizenId> people) {
        return sql.selectFrom(PERSON_REQUEST)
                .where(PERSON_REQUEST.CITIZEN.in(
                        people.stream().map(CitizenId::value).toList()))
                .orderBy(PERSON_REQUEST.ID.desc())
                .limit(SHOWN)
                .fetch(RequestTable::request);
    }

    private static PersonRequest request(PersonRequestRecord row) {
        return new PersonRequest(
                row.getId(),
                new CitizenId(row.getCitizen()),
                PersonRequest.Kind.valueOf(row.getKind()),
                PersonRequest.State.valueOf(row.getState()),
                row.getProof(),
                row.getAskedAt(),
                row.getAskedBy(),
                row.getDueAt(),
                row.getDecidedAt(),
                row.getDecidedBy(),
                row.getWords());
    }
}
