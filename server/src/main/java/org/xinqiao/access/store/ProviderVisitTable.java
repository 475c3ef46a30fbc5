package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.PROVIDER_VISIT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;

/** 认证往返表: ways to a provider from which somebody may come back. */
@Repository
public class ProviderVisitTable {

    private final DSLContext sql;

    public ProviderVisitTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 目的: what somebody goes there for. */
    public enum Purpose {
        SIGN_IN,
        LINK,
        PROVE
    }

    /**
     * 往返.
     *
     * @param account who began it; when signing in, who came back
     * @param cameBack whether the provider's answer has been used up
     * @param strong whether the provider asked for a second factor, and is believed
     */
    public record Visit(
            String provider,
            Purpose purpose,
            @Nullable AccountId account,
            Instant begunAt,
            boolean cameBack,
            boolean strong) {

        /** The same, from which somebody came back. */
        public Visit back(AccountId who, boolean isStrong) {
            return new Visit(provider, purpose, who, begunAt, true, isStrong);
        }
    }

    public void put(byte[] mark, Visit visit, Instant expires) {
        AccountId account = visit.account();
        sql.insertInto(PROVIDER_VISIT)
                .set(PROVIDER_VISIT.MARK, mark)
                .set(PROVIDER_VISIT.PROVIDER, visit.provider())
                .set(PROVIDER_VISIT.PURPOSE, visit.purpose().name())
                .set(PROVIDER_VISIT.ACCOUNT_ID, account == null ? null : account.value())
                .set(PROVIDER_VISIT.BEGUN_AT, visit.begunAt())
                .set(PROVIDER_VISIT.EXPIRES_AT, expires)
                .set(PROVIDER_VISIT.CAME_BACK, visit.cameBack())
                .set(PROVIDER_VISIT.STRONG, visit.strong())
                .execute();
    }

    /** Takes it away; empty when it never began, is over already, or took too long. */
    public Optional<Visit> take(byte[] mark, Instant now) {
        return sql.deleteFrom(PROVIDER_VISIT)
                .where(PROVIDER_VISIT.MARK.eq(mark))
                .returning()
                .fetchOptional()
                .filter(row -> row.getExpiresAt().isAfter(now))
                .map(row -> new Visit(
                        row.getProvider(),
                        Purpose.valueOf(row.getPurpose()),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getBegunAt(),
                        row.getCameBack(),
                        row.getStrong()));
    }

    /** Clears away those from which nobody came back. */
    public void forgetBefore(Instant now) {
        sql.deleteFrom(PROVIDER_VISIT).where(PROVIDER_VISIT.EXPIRES_AT.lt(now)).execute();
    }
}
