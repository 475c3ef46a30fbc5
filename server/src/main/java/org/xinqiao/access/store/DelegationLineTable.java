package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.DELEGATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Delegation.Party;
import org.xinqiao.access.DelegationLine;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.access.tables.Account;
import org.xinqiao.schema.access.tables.records.AccountRecord;

/** 代办一览表: all there are in an area, those that are over too. */
@Repository
public class DelegationLineTable {

    private static final Account PRINCIPAL = ACCOUNT.as("principal");
    private static final Account DELEGATE = ACCOUNT.as("delegate");
    private static final Account GIVER = ACCOUNT.as("giver");

    private final DSLContext sql;

    public DelegationLineTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The newest first.
     *
     * @param words a part of the name or the beginning of the user name of either side
     * @param openOn without those that were ended or are over by that day
     * @param before the one the page before ended with
     */
    public List<DelegationLine> page(
            AreaCode within, String words, @Nullable LocalDate openOn, @Nullable Long before, int limit) {
        Condition wanted = in(within);
        if (!words.isEmpty()) {
            wanted = wanted.and(fits(PRINCIPAL, words).or(fits(DELEGATE, words)));
        }
        if (openOn != null) {
            wanted = wanted.and(DELEGATION.ENDED_AT.isNull()).and(DELEGATION.TO_DAY.ge(openOn));
        }
        return list(before == null ? wanted : wanted.and(DELEGATION.ID.lt(before)), limit);
    }

    public Optional<DelegationLine> find(long id, AreaCode within) {
        return list(in(within).and(DELEGATION.ID.eq(id)), 1).stream().findFirst();
    }

    private static Condition in(AreaCode area) {
        return PRINCIPAL.AREA_CODE.startsWith(area.value()).or(DELEGATE.AREA_CODE.startsWith(area.value()));
    }

    private static Condition fits(Account side, String words) {
        return side.NAME.contains(words).or(side.USERNAME.startsWithIgnoreCase(words));
    }

    private List<DelegationLine> list(Condition condition, int limit) {
        return sql.select(DELEGATION, PRINCIPAL, DELEGATE, GIVER.NAME)
                .from(DELEGATION)
                .join(PRINCIPAL)
                .on(PRINCIPAL.ID.eq(DELEGATION.PRINCIPAL))
                .join(DELEGATE)
                .on(DELEGATE.ID.eq(DELEGATION.DELEGATE))
                .join(GIVER)
                .on(GIVER.ID.eq(DELEGATION.GIVEN_BY))
                .where(condition)
                .orderBy(DELEGATION.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(row -> new DelegationLine(
                        DelegationTable.delegation(row.value1(), party(row.value2()), party(row.value3())),
                        row.value2().getUsername(),
                        row.value3().getUsername(),
                        row.value4(),
                        row.value1().getGivenAt(),
                        row.value1().getEndedAt()));
    }

    private static Party party(AccountRecord account) {
        return new Party(new AccountId(account.getId()), account.getName(), new UnitId(account.getUnitId()));
    }
}
