package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.IDENTITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Identity;

/** 外部身份表: as whom providers know people. */
@Repository
public class IdentityTable {

    private final DSLContext sql;

    public IdentityTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose it is. */
    public Optional<AccountId> find(String provider, String subject) {
        return sql.select(IDENTITY.ACCOUNT_ID)
                .from(IDENTITY)
                .where(IDENTITY.PROVIDER.eq(provider), IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(IDENTITY.ACCOUNT_ID)
                .map(AccountId::new);
    }

    /** Somebody's, by provider. */
    public List<Identity> of(AccountId account) {
        return sql.selectFrom(IDENTITY)
                .where(IDENTITY.ACCOUNT_ID.eq(account.value()))
                .orderBy(IDENTITY.PROVIDER)
                .fetch(row -> new Identity(row.getProvider(), row.getLinkedAt(), row.getUsedAt()));
    }

    /** False when it is somebody's already, or the account has another of the same provider. */
    public boolean add(String provider, String subject, AccountId account, Instant now) {
        return sql.insertInto(IDENTITY)
                        .set(IDENTITY.PROVIDER, provider)
                        .set(IDENTITY.SUBJECT, subject)
                        .set(IDENTITY.ACCOUNT_ID, account.value())
                        .set(IDENTITY.LINKED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void use(String provider, String subject, Instant now) {
        sql.update(IDENTITY)
                .set(IDENTITY.USED_AT, now)
                .where(IDENTITY.PROVIDER.eq(provider), IDENTITY.SUBJECT.eq(subject))
                .execute();
    }

    /** False when there was none. */
    public boolean remove(AccountId account, String provider) {
        return sql.deleteFrom(IDENTITY)
                        .where(IDENTITY.ACCOUNT_ID.eq(account.value()), IDENTITY.PROVIDER.eq(provider))
                        .execute()
                == 1;
    }
}
