package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.CHAT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.portal.Person;
import org.xinqiao.schema.portal.tables.records.ChatRecord;

/** 在线会话表. */
@Repository
public class ChatTable {

    private final DSLContext sql;

    public ChatTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 会话. @param seenAt when its page was last heard of */
    public record Chat(
            UUID id,
            CitizenId citizen,
            Instant openedAt,
            Instant seenAt,
            @Nullable Instant endedAt) {}

    /** The one in which somebody says something now: begun, where none is open or nothing was said in it since then. */
    @Transactional
    public Chat wrote(Person person, Instant now, Instant quietSince) {
        sql.update(CHAT)
                .set(CHAT.ENDED_AT, now)
                .where(CHAT.CITIZEN.in(ids(person.all())), CHAT.ENDED_AT.isNull(), CHAT.WROTE_AT.lt(quietSince))
                .execute();
        sql.insertInto(CHAT)
                .set(CHAT.ID, UUID.randomUUID())
                .set(CHAT.CITIZEN, holder(person))
                .set(CHAT.OPENED_AT, now)
                .set(CHAT.WROTE_AT, now)
                .set(CHAT.SEEN_AT, now)
                .onConflictDoNothing()
                .execute();
        return sql.update(CHAT)
                .set(CHAT.WROTE_AT, now)
                .set(CHAT.SEEN_AT, now)
                .where(CHAT.CITIZEN.eq(holder(person)), CHAT.ENDED_AT.isNull())
                .returning()
                .fetchSingle(ChatTable::read);
    }

    /** Whoever holds the phone has one conversation, under whatever name they signed in. */
    private static long holder(Person person) {
        return person.all().stream()
                .mapToLong(CitizenId::value)
                .min()
                .orElse(person.citizen().value());
    }

    public Optional<Chat> find(UUID id, Collection<CitizenId> person) {
        return sql.selectFrom(CHAT)
                .where(CHAT.ID.eq(id), CHAT.CITIZEN.in(ids(person)))
                .fetchOptional(ChatTable::read);
    }

    /** Whoever's it is. */
    public Optional<Chat> find(UUID id) {
        return sql.selectFrom(CHAT).where(CHAT.ID.eq(id)).fetchOptional(ChatTable::read);
    }

    /** The latest first. */
    public List<Chat> list(Collection<CitizenId> person, int most) {
        return sql.selectFrom(CHAT)
                .where(CHAT.CITIZEN.in(ids(person)))
                .orderBy(CHAT.OPENED_AT.desc(), CHAT.ID)
                .limit(most)
                .fetch(ChatTable::read);
    }

    public void seen(UUID id, Instant now) {
        sql.update(CHAT).set(CHAT.SEEN_AT, now).where(CHAT.ID.eq(id)).execute();
    }

    /** Whether it was open until now. */
    public boolean end(UUID id, Instant now) {
        return sql.update(CHAT)
                        .set(CHAT.ENDED_AT, now)
                        .where(CHAT.ID.eq(id), CHAT.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    public void forget(Collection<CitizenId> people) {
        sql.deleteFrom(CHAT).where(CHAT.CITIZEN.in(ids(people))).execute();
    }

    private static List<Long> ids(Collection<CitizenId> people) {
        return people.stream().map(CitizenId::value).toList();
    }

    private static Chat read(ChatRecord row) {
        return new Chat(
                row.getId(), new CitizenId(row.getCitizen()), row.getOpenedAt(), row.getSeenAt(), row.getEndedAt());
    }
}
