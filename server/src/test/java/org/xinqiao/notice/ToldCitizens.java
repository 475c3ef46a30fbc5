package org.xinqiao.notice;

import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.util.List;
import org.jooq.Condition;
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
        return all(OUTBOX.CASE_ID.eq(caseId));
    }

    /** The same of what was written under such keys. */
    public List<Told> under(String key) {
        return all(OUTBOX.KEY.startsWith(key));
    }

    private List<Told> all(Condition which) {
        return sql.selectFrom(OUTBOX).where(which).orderBy(OUTBOX.ID).fetch(row -> {
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
