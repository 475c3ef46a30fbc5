package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.INCOMING;
import static org.xinqiao.schema.notice.Tables.OPT_OUT;
import static org.xinqiao.schema.notice.Tables.OUTBOX;
import static org.xinqiao.schema.notice.Tables.READER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.OwnMessages.Message;
import org.xinqiao.notice.Purpose;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;

/** 本人的通知: both boxes, by whose they are. */
@Repository
public class OwnMessageTable {

    private static final List<String> UNLISTED = Arrays.stream(Purpose.values())
            .filter(each -> !each.isListed())
            .map(Enum::name)
            .toList();

    private final DSLContext sql;
    private final OutboxTable outbox;
    private final IncomingTable incoming;

    public OwnMessageTable(DSLContext sql, OutboxTable outbox, IncomingTable incoming) {
        this.sql = sql;
        this.outbox = outbox;
        this.incoming = incoming;
    }

    public List<Message> list(CitizenId citizen) {
        List<Message> all = new ArrayList<>(sql.selectFrom(OUTBOX)
                .where(OUTBOX.OWNER.eq(citizen.value()), OUTBOX.PURPOSE.notIn(UNLISTED))
                .fetch(this::told));
        sql.selectFrom(INCOMING)
                .where(INCOMING.CITIZEN.eq(citizen.value()))
                .forEach(row -> all.add(new Message(
                        row.getAt(),
                        true,
                        Channel.SMS,
                        "",
                        "",
                        incoming.find(row.getId()).map(sms -> sms.words()).orElse(""))));
        all.sort(Comparator.comparing(Message::at));
        return all;
    }

    private Message told(OutboxRecord row) {
        Long sealed = row.getSealed();
        return new Message(
                row.getCreatedAt(),
                false,
                Channel.valueOf(row.getChannel()),
                Purpose.valueOf(row.getPurpose()).zh(),
                row.getState(),
                sealed == null ? "" : outbox.open(row.getId(), sealed).words());
    }

    /** Those that were written under these keys. */
    public void forgetAll(Collection<String> keys) {
        if (!keys.isEmpty()) {
            forget(OUTBOX.KEY.in(keys));
        }
    }

    private void forget(Condition which) {
        sql.select(OUTBOX.ID, OUTBOX.SEALED)
                .from(OUTBOX)
                .where(which, OUTBOX.SEALED.isNotNull())
                .orderBy(OUTBOX.ID)
                .forUpdate()
                .fetch()
                .forEach(row -> outbox.destroy(row.value1(), row.value2()));
        sql.update(OUTBOX)
                .set(OUTBOX.TAIL, "")
                .setNull(OUTBOX.OWNER)
                .where(which)
                .execute();
    }

    public void forget(Collection<CitizenId> people) {
        List<Long> ids = people.stream().map(CitizenId::value).toList();
        forget(OUTBOX.OWNER.in(ids));
        sql.selectFrom(INCOMING)
                .where(INCOMING.CITIZEN.in(ids), INCOMING.SEALED.isNotNull())
                .orderBy(INCOMING.ID)
                .forUpdate()
                .fetch()
                .forEach(row -> incoming.destroy(row.getId(), row.getSealed()));
        sql.deleteFrom(READER).where(READER.CITIZEN.in(ids)).execute();
        sql.deleteFrom(OPT_OUT).where(OPT_OUT.CITIZEN.in(ids)).execute();
    }
}
