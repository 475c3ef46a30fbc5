package org.xinqiao.notice;

import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.notice.store.OutboxTable;

/** 测试中的发件箱: what has been written down for citizens, opened. */
@Component
public class ToldCitizens {

    private final DSLContext sql;
    private final OutboxTable outbox;

    ToldCitizens(DSLContext sql, OutboxTable outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** 一条. */
    public record Told(Purpose purpose, Channel channel, Lang lang, String address, String subject, String words) {}

    /** Of one case, in the order in which it was written. */
    public List<Told> of(long caseId) {
        return sql.selectFrom(OUTBOX)
                .where(OUTBOX.CASE_ID.eq(caseId))
                .orderBy(OUTBOX.ID)
                .fetch(row -> {
                    Letter letter = outbox.open(row.getId(), row.getSealed());
                    return new Told(
                            Purpose.valueOf(row.getPurpose()),
                            Channel.valueOf(row.getChannel()),
                            Lang.valueOf(row.getLang()),
                            letter.address(),
                            letter.subject(),
                            letter.words());
                });
    }
}
