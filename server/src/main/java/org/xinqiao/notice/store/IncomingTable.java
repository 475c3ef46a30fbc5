package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.INCOMING;
import static org.xinqiao.schema.notice.Tables.INCOMING_PART;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.GatewayMail.IncomingPart;
import org.xinqiao.notice.IncomingSms.Sms;
import org.xinqiao.platform.Safe;
import org.xinqiao.schema.notice.tables.records.IncomingPartRecord;

/** 短信来信表: the words lie sealed. */
@Repository
public class IncomingTable {

    private static final String WORDS = "notice.incoming/";
    private static final String PART = "notice.incoming-part";

    private final DSLContext sql;
    private final Safe safe;

    public IncomingTable(DSLContext sql, Safe safe) {
        this.sql = sql;
        this.safe = safe;
    }

    /** 收下的来信. */
    public record Taken(String gateway, String messageId, CitizenId citizen, String keyword, String words) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "SMS through " + gateway;
        }
    }

    public boolean isKnown(String gateway, String messageId) {
        return sql.fetchExists(INCOMING, INCOMING.GATEWAY.eq(gateway).and(INCOMING.MESSAGE_ID.eq(messageId)));
    }

    /** Takes it in, unless it is known by now. */
    public Optional<Long> add(Taken it, Instant now) {
        Optional<Long> id = sql.insertInto(INCOMING)
                .set(INCOMING.GATEWAY, it.gateway())
                .set(INCOMING.MESSAGE_ID, it.messageId())
                .set(INCOMING.CITIZEN, it.citizen().value())
                .set(INCOMING.KEYWORD, it.keyword())
                .set(INCOMING.AT, now)
                .onConflictDoNothing()
                .returningResult(INCOMING.ID)
                .fetchOptional()
                .map(row -> row.value1());
        id.ifPresent(added -> sql.update(INCOMING)
                .set(INCOMING.SEALED, safe.keep(it.words(), WORDS + added))
                .where(INCOMING.ID.eq(added))
                .execute());
        return id;
    }

    public Optional<Sms> find(long id) {
        return sql.selectFrom(INCOMING)
                .where(INCOMING.ID.eq(id), INCOMING.SEALED.isNotNull())
                .fetchOptional(row -> new Sms(
                        id, new CitizenId(row.getCitizen()), safe.open(row.getSealed(), WORDS + id), row.getAt()));
    }

    /** Destroys its words; that it came stays. */
    void destroy(long id, long sealed) {
        sql.update(INCOMING).setNull(INCOMING.SEALED).where(INCOMING.ID.eq(id)).execute();
        safe.destroy(sealed);
    }

    /** Keeps a part until the others are here; then answers with all their words. */
    public Optional<String> addPart(String gateway, IncomingPart part, Instant now) {
        // parts of one SMS come at the same time on several connections
        sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 12345))", gateway + "/" + part.whole());
        boolean isNew = !sql.fetchExists(
                INCOMING_PART,
                INCOMING_PART
                        .GATEWAY
                        .eq(gateway)
                        .and(INCOMING_PART.WHOLE.eq(part.whole()))
                        .and(INCOMING_PART.NUMBER.eq(part.number())));
        if (isNew) {
            sql.insertInto(INCOMING_PART)
                    .set(INCOMING_PART.GATEWAY, gateway)
                    .set(INCOMING_PART.WHOLE, part.whole())
                    .set(INCOMING_PART.NUMBER, part.number())
                    .set(INCOMING_PART.TOTAL, part.total())
                    .set(INCOMING_PART.SEALED, safe.keep(part.words(), PART))
                    .set(INCOMING_PART.AT, now)
                    .execute();
        }
        List<IncomingPartRecord> here = sql.selectFrom(INCOMING_PART)
                .where(INCOMING_PART.GATEWAY.eq(gateway), INCOMING_PART.WHOLE.eq(part.whole()))
                .orderBy(INCOMING_PART.NUMBER)
                .fetch();
        return here.size() < part.total() ? Optional.empty() : Optional.of(joined(here));
    }

    private String joined(List<IncomingPartRecord> parts) {
        String words =
                parts.stream().map(each -> safe.open(each.getSealed(), PART)).collect(Collectors.joining());
        parts.forEach(each -> {
            each.delete();
            safe.destroy(each.getSealed());
        });
        return words;
    }
}
