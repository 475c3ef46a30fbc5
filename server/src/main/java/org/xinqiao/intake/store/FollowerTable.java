package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.WECHAT_FOLLOWER;
import static org.xinqiao.schema.intake.Tables.WECHAT_TICKET;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.schema.intake.tables.records.WechatFollowerRecord;

/** 微信用户表. */
@Repository
public class FollowerTable {

    private final DSLContext sql;

    public FollowerTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 微信用户.
     *
     * @param sealed where in the safe the openid lies
     * @param citizen whose telephone they proved to hold
     * @param conversation which of their conversations it is
     */
    public record Follower(
            long id,
            long account,
            @Nullable Long sealed,
            @Nullable CitizenId citizen,
            int conversation,
            Instant wroteAt,
            boolean follows) {

        /** What their present conversation is called. */
        public String threadKey() {
            return id + "/" + conversation;
        }
    }

    /** Somebody met for the first time; empty where they are known, then held until the transaction ends. */
    public Optional<Long> add(long account, byte[] openidHash, Instant now) {
        return sql.insertInto(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.ACCOUNT, account)
                .set(WECHAT_FOLLOWER.OPENID_HASH, openidHash)
                .set(WECHAT_FOLLOWER.MET_AT, now)
                .set(WECHAT_FOLLOWER.WROTE_AT, now)
                .onConflictDoNothing()
                .returningResult(WECHAT_FOLLOWER.ID)
                .fetchOptional(WECHAT_FOLLOWER.ID);
    }

    public void seal(long id, long sealed) {
        sql.update(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.SEALED, sealed)
                .where(WECHAT_FOLLOWER.ID.eq(id))
                .execute();
    }

    public Follower hold(long account, byte[] openidHash) {
        return sql.selectFrom(WECHAT_FOLLOWER)
                .where(WECHAT_FOLLOWER.ACCOUNT.eq(account), WECHAT_FOLLOWER.OPENID_HASH.eq(openidHash))
                .forUpdate()
                .fetchSingle(FollowerTable::read);
    }

    /** Whose telephone one of these people holds. */
    public List<Follower> of(Collection<CitizenId> people) {
        return sql.selectFrom(WECHAT_FOLLOWER)
                .where(WECHAT_FOLLOWER.CITIZEN.in(
                        people.stream().map(CitizenId::value).toList()))
                .orderBy(WECHAT_FOLLOWER.ID)
                .fetch(FollowerTable::read);
    }

    public Instant metAt(long id) {
        return sql.select(WECHAT_FOLLOWER.MET_AT)
                .from(WECHAT_FOLLOWER)
                .where(WECHAT_FOLLOWER.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    public void delete(long id) {
        sql.deleteFrom(WECHAT_FOLLOWER).where(WECHAT_FOLLOWER.ID.eq(id)).execute();
    }

    public Optional<Follower> find(long id) {
        return sql.fetchOptional(WECHAT_FOLLOWER, WECHAT_FOLLOWER.ID.eq(id)).map(FollowerTable::read);
    }

    /** They wrote; after so long a quiet it is a conversation of its own. */
    public Follower wrote(Follower it, Instant at, Duration quiet) {
        boolean isNew = it.wroteAt().plus(quiet).isBefore(at);
        return sql.update(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.WROTE_AT, at.isAfter(it.wroteAt()) ? at : it.wroteAt())
                .set(WECHAT_FOLLOWER.CONVERSATION, it.conversation() + (isNew ? 1 : 0))
                .set(WECHAT_FOLLOWER.FOLLOWS, true)
                .where(WECHAT_FOLLOWER.ID.eq(it.id()))
                .returning()
                .fetchSingle(FollowerTable::read);
    }

    /** What they write next is about something else. */
    public void begin(long id) {
        sql.update(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.CONVERSATION, WECHAT_FOLLOWER.CONVERSATION.plus(1))
                .where(WECHAT_FOLLOWER.ID.eq(id))
                .execute();
    }

    public void follows(long id, boolean follows) {
        sql.update(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.FOLLOWS, follows)
                .where(WECHAT_FOLLOWER.ID.eq(id))
                .execute();
    }

    public void addTicket(byte[] hash, long follower, Instant ends) {
        sql.deleteFrom(WECHAT_TICKET)
                .where(WECHAT_TICKET.FOLLOWER.eq(follower).or(WECHAT_TICKET.ENDS_AT.lt(ends.minus(Duration.ofDays(1)))))
                .execute();
        sql.insertInto(WECHAT_TICKET)
                .set(WECHAT_TICKET.HASH, hash)
                .set(WECHAT_TICKET.FOLLOWER, follower)
                .set(WECHAT_TICKET.ENDS_AT, ends)
                .execute();
    }

    /** Whose ticket it is; it counts once. */
    public Optional<Long> spend(byte[] hash, Instant now) {
        return sql.deleteFrom(WECHAT_TICKET)
                .where(WECHAT_TICKET.HASH.eq(hash), WECHAT_TICKET.ENDS_AT.gt(now))
                .returningResult(WECHAT_TICKET.FOLLOWER)
                .fetchOptional(WECHAT_TICKET.FOLLOWER);
    }

    public void bind(long id, CitizenId citizen) {
        sql.update(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.CITIZEN, citizen.value())
                .where(WECHAT_FOLLOWER.ID.eq(id))
                .execute();
    }

    private static Follower read(WechatFollowerRecord row) {
        return new Follower(
                row.getId(),
                row.getAccount(),
                row.getSealed(),
                row.getCitizen() == null ? null : new CitizenId(row.getCitizen()),
                row.getConversation(),
                row.getWroteAt(),
                row.getFollows());
    }
}
