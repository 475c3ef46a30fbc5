package org.xinqiao.intake.store;

import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.OPEN311_REQUEST;
import static org.xinqiao.schema.intake.Tables.WECHAT_MEDIA;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.intake.ChannelIdentities.Identity;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;

/** 本人的来信表: messages by whose they are, and how they are forgotten. */
@Repository
public class OwnLetterTable {

    private final DSLContext sql;

    public OwnLetterTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 一条来往. @param citizen whose it is known to be */
    public record Held(ContactLine line, @Nullable CitizenId citizen) {}

    /** All of the conversations in which these people wrote, or out of which their cases came. */
    public List<Held> conversations(
            Collection<CitizenId> people, Collection<CaseId> cases, Collection<Identity> identities) {
        Condition theirs = CONTACT.CITIZEN
                .in(people.stream().map(CitizenId::value).toList())
                .or(CONTACT.CITIZEN
                        .isNull()
                        .and(CONTACT.STATE.eq(ContactState.REGISTERED.name()))
                        .and(CONTACT.CASE_ID.in(numbers(cases))));
        Condition known = identities.stream()
                .map(it -> CONTACT.SOURCE.eq(it.source()).and(CONTACT.THREAD_KEY.startsWith(it.keyBeginning())))
                .reduce(theirs, Condition::or);
        return held(CONTACT.THREAD.in(select(CONTACT.THREAD).from(CONTACT).where(known)));
    }

    /** E-mails about these cases of which nobody said whose they are. */
    public List<Held> lettersAbout(Collection<CaseId> cases) {
        return held(CONTACT.CASE_ID
                .in(numbers(cases))
                .and(CONTACT.CITIZEN.isNull())
                .and(CONTACT.DIRECTION.eq("IN"))
                .and(CONTACT.CHANNEL.eq(Facts.Channel.EMAIL.name())));
    }

    /** These with what was answered in their conversations. */
    public List<Held> withAnswers(Collection<Held> letters) {
        List<UUID> threads = letters.stream().map(each -> each.line().thread()).toList();
        List<Long> ids = letters.stream().map(each -> each.line().id()).toList();
        return threads.isEmpty()
                ? List.of()
                : held(CONTACT.THREAD.in(threads).and(CONTACT.ID.in(ids).or(CONTACT.DIRECTION.eq("OUT"))));
    }

    private List<Held> held(Condition which) {
        return sql.selectFrom(CONTACT).where(which).orderBy(CONTACT.ID).fetch(row -> {
            Long citizen = row.getCitizen();
            return new Held(ContactTable.line(row), citizen == null ? null : new CitizenId(citizen));
        });
    }

    /** Whether anything that can be read stands yet in conversations whose keys begin like that. */
    public boolean hasWords(String source, String keyBeginning) {
        return sql.fetchExists(
                CONTACT,
                CONTACT.SOURCE.eq(source),
                CONTACT.THREAD_KEY.startsWith(keyBeginning),
                CONTACT.SEALED.isNotNull());
    }

    /**
     * The row stays, of nobody, with nothing in it that its sender's side would know it by, and waits for nobody. What was sealed
     * is destroyed by whoever knows the safe.
     */
    public void forget(ContactLine it) {
        sql.update(CONTACT)
                .setNull(CONTACT.SEALED)
                .setNull(CONTACT.CITIZEN)
                .setNull(CONTACT.THREAD_KEY)
                .set(CONTACT.MESSAGE, ContactMarks.of(it.source(), it.message()))
                .set(CONTACT.TROUBLE, "")
                .setNull(CONTACT.WAITING_SINCE)
                .setNull(CONTACT.DUE_AT)
                .setNull(CONTACT.NEXT_TRY)
                .set(CONTACT.STATE, forgotten(it.state()).name())
                .where(CONTACT.ID.eq(it.id()))
                .execute();
        sql.deleteFrom(WECHAT_MEDIA).where(WECHAT_MEDIA.CONTACT.eq(it.id())).execute();
        sql.update(OPEN311_REQUEST)
                .set(OPEN311_REQUEST.MEDIA_URL, "")
                .where(OPEN311_REQUEST.CONTACT.eq(it.id()))
                .execute();
    }

    /** What waited waits no longer. */
    private static ContactState forgotten(ContactState before) {
        return switch (before) {
            case WAITING -> ContactState.SET_ASIDE;
            case QUEUED -> ContactState.FAILED;
            case REGISTERED, JOINED, SET_ASIDE, NOTED, SENT, FAILED -> before;
        };
    }

    private static List<Long> numbers(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toList();
    }
}
