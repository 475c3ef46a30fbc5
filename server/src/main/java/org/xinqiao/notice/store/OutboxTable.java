package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.model.SmsParts;
import org.xinqiao.notice.model.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.Safe;
import tools.jackson.databind.json.JsonMapper;

/** 发件箱表: takes in what is to be told, sealed. */
@Repository
public class OutboxTable {

    private static final int TAIL = 4;

    private final DSLContext sql;
    private final Safe safe;
    private final JsonMapper json;

    public OutboxTable(DSLContext sql, Safe safe, JsonMapper json) {
        this.sql = sql;
        this.safe = safe;
        this.json = json;
    }

    /** 时间: when it is written down, and from when on it goes out. */
    public record Times(Instant now, Instant due) {}

    /** Writes it down, unless there is one of that key; then nothing is. @param owner whose it is, by whatever way it goes */
    public Optional<Long> add(Notice notice, AreaCode place, Letter letter, @Nullable CitizenId owner, Times times) {
        Optional<Long> id = sql.insertInto(OUTBOX)
                .set(OUTBOX.KEY, notice.key())
                .set(OUTBOX.AREA, place.value())
                .set(OUTBOX.PURPOSE, notice.purpose().name())
                .set(OUTBOX.CHANNEL, notice.to().channel().name())
                .set(OUTBOX.LANG, notice.lang().name())
                .set(OUTBOX.CITIZEN, notice.to() instanceof Recipient.Citizen(var who) ? who.value() : null)
                .set(OUTBOX.OWNER, owner == null ? null : owner.value())
                .set(OUTBOX.CASE_ID, notice.caseId())
                .set(OUTBOX.TAIL, notice.to() instanceof Recipient.Phone(var number) ? tail(number.value()) : "")
                .set(OUTBOX.PARTS, SmsParts.count(letter.words()))
                .set(OUTBOX.URGENT, notice.purpose().isUrgent())
                .set(OUTBOX.CREATED_AT, times.now())
                .set(OUTBOX.DUE_AT, times.due())
                .set(OUTBOX.USELESS_AT, times.due().plus(notice.purpose().useful()))
                .onConflictDoNothing()
                .returningResult(OUTBOX.ID)
                .fetchOptional()
                .map(row -> row.value1());
        id.ifPresent(added -> sql.update(OUTBOX)
                .set(OUTBOX.SEALED, safe.keep(json.writeValueAsString(letter), purpose(added)))
                .where(OUTBOX.ID.eq(added))
                .execute());
        return id;
    }

    /** Ends those of a case that wait yet, with their words. */
    public void takeBack(long caseId, Purpose purpose, Instant now) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, State.SKIPPED.name())
                .set(OUTBOX.REASON, Reason.NOT_NEEDED.name())
                .set(OUTBOX.ENDED_AT, now)
                .where(
                        OUTBOX.CASE_ID.eq(caseId),
                        OUTBOX.PURPOSE.eq(purpose.name()),
                        OUTBOX.STATE.eq(State.WAITING.name()))
                .execute();
    }

    /** What lies sealed in a row. */
    public Letter open(long message, long sealed) {
        return json.readValue(safe.open(sealed, purpose(message)), Letter.class);
    }

    /** Destroys what lies sealed; the row stays. */
    public void destroy(long message, long sealed) {
        sql.update(OUTBOX)
                .setNull(OUTBOX.SEALED)
                .where(OUTBOX.ID.eq(message), OUTBOX.SEALED.eq(sealed))
                .execute();
        safe.destroy(sealed);
    }

    private static String purpose(long message) {
        return "notice.outbox/" + message;
    }

    /** The last digits of a number. */
    static String tail(String number) {
        return number.length() <= TAIL + 3 ? "" : number.substring(number.length() - TAIL);
    }
}
