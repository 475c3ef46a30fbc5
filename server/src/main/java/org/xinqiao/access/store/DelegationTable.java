package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.DELEGATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Delegation;
import org.xinqiao.access.Delegation.Party;
import org.xinqiao.access.model.NewDelegation;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.access.tables.Account;
import org.xinqiao.schema.access.tables.records.DelegationRecord;

/** 代办表. */
@Repository
public class DelegationTable {

    private static final Account PRINCIPAL = ACCOUNT.as("principal");
    private static final Account DELEGATE = ACCOUNT.as("delegate");

    private final DSLContext sql;

    public DelegationTable(DSLContext sql) {
        this.sql = sql;
    }

    public long add(NewDelegation wanted, AccountId by, Instant now) {
        return sql.insertInto(DELEGATION)
                .set(DELEGATION.PRINCIPAL, wanted.principal().value())
                .set(DELEGATION.DELEGATE, wanted.delegate().value())
                .set(DELEGATION.FROM_DAY, wanted.from())
                .set(DELEGATION.TO_DAY, wanted.to())
                .set(DELEGATION.ROLES, wanted.roles().toArray(String[]::new))
                .set(
                        DELEGATION.UNIT_ID,
                        wanted.unit() == null ? null : wanted.unit().value())
                .set(DELEGATION.REASON, wanted.reason())
                .set(DELEGATION.GIVEN_BY, by.value())
                .set(DELEGATION.GIVEN_AT, now)
                .returningResult(DELEGATION.ID)
                .fetchSingle()
                .value1();
    }

    public Optional<Delegation> find(long id) {
        return list(DELEGATION.ID.eq(id)).stream().findFirst();
    }

    /** Given or received by somebody and not over since that day. */
    public List<Delegation> of(AccountId account, LocalDate since) {
        return list(DELEGATION
                .PRINCIPAL
                .eq(account.value())
                .or(DELEGATION.DELEGATE.eq(account.value()))
                .and(DELEGATION.TO_DAY.ge(since)));
    }

    /** False when it had ended before. */
    public boolean end(long id, Instant now) {
        return sql.update(DELEGATION)
                        .set(DELEGATION.ENDED_AT, now)
                        .where(DELEGATION.ID.eq(id))
                        .and(DELEGATION.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** 可委托的人: active accounts of some units whose name or username fits. */
    public List<Candidate> candidates(Collection<UnitId> units, String words, int limit) {
        Long[] ids = units.stream().map(UnitId::value).toArray(Long[]::new);
        return sql.select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.NAME, ACCOUNT.UNIT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ACTIVE)
                .andNot(ACCOUNT.SERVICE)
                .and(ACCOUNT.UNIT_ID.eq(DSL.any(ids)))
                .and(ACCOUNT.NAME.contains(words).or(ACCOUNT.USERNAME.startsWithIgnoreCase(words)))
                .orderBy(ACCOUNT.NAME, ACCOUNT.USERNAME)
                .limit(limit)
                .fetch(row -> new Candidate(
                        new AccountId(row.value1()), row.value2(), row.value3(), new UnitId(row.value4())));
    }

    /** 可委托的人. */
    public record Candidate(AccountId id, String username, String name, UnitId unit) {}

    private List<Delegation> list(Condition condition) {
        return sql.select(DELEGATION, PRINCIPAL.NAME, PRINCIPAL.UNIT_ID, DELEGATE.NAME, DELEGATE.UNIT_ID)
                .from(DELEGATION)
                .join(PRINCIPAL)
                .on(PRINCIPAL.ID.eq(DELEGATION.PRINCIPAL))
                .join(DELEGATE)
                .on(DELEGATE.ID.eq(DELEGATION.DELEGATE))
                .where(condition)
                .orderBy(DELEGATION.FROM_DAY, DELEGATION.ID)
                .fetch(row -> delegation(
                        row.value1(),
                        new Party(new AccountId(row.value1().getPrincipal()), row.value2(), new UnitId(row.value3())),
                        new Party(new AccountId(row.value1().getDelegate()), row.value4(), new UnitId(row.value5()))));
    }

    static Delegation delegation(DelegationRecord row, Party principal, Party delegate) {
        return new Delegation(
                row.getId(),
                principal,
                delegate,
                row.getFromDay(),
                row.getToDay(),
                List.of(row.getRoles()),
                row.getUnitId() == null ? null : new UnitId(row.getUnitId()),
                row.getReason(),
                row.getEndedAt() != null);
    }
}
