package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.WECHAT_MEDIA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 待取素材: pictures and voices to be fetched from the platform. */
@Repository
public class WechatMediaTable {

    private static final Duration HELD = Duration.ofMinutes(2);

    private final DSLContext sql;

    public WechatMediaTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 素材类型. */
    public enum Kind {
        IMAGE("图片.jpg"),
        VOICE("语音.amr"),
        VIDEO("视频.mp4");

        private final String fileName;

        Kind(String fileName) {
            this.fileName = fileName;
        }

        /** What it is called where the platform gives no name. */
        public String fileName() {
            return fileName;
        }
    }

    /** 素材. @param media the platform's id of it */
    public record Wanted(long contact, long account, String media, Kind kind, int tries) {}

    public void add(Wanted it, Instant now) {
        sql.insertInto(WECHAT_MEDIA)
                .set(WECHAT_MEDIA.CONTACT, it.contact())
                .set(WECHAT_MEDIA.ACCOUNT, it.account())
                .set(WECHAT_MEDIA.MEDIA, it.media())
                .set(WECHAT_MEDIA.KIND, it.kind().name())
                .set(WECHAT_MEDIA.NEXT_TRY, now)
                .onConflictDoNothing()
                .execute();
    }

    /** Those that are due, taken for oneself. */
    public List<Wanted> take(Instant now, int most) {
        var due = sql.select(WECHAT_MEDIA.CONTACT)
                .from(WECHAT_MEDIA)
                .where(WECHAT_MEDIA.NEXT_TRY.le(now))
                .orderBy(WECHAT_MEDIA.NEXT_TRY)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(WECHAT_MEDIA)
                .set(WECHAT_MEDIA.NEXT_TRY, now.plus(HELD))
                .set(WECHAT_MEDIA.TRIES, WECHAT_MEDIA.TRIES.plus(1))
                .where(WECHAT_MEDIA.CONTACT.in(due))
                .returning()
                .fetch(row -> new Wanted(
                        row.getContact(),
                        row.getAccount(),
                        row.getMedia(),
                        Kind.valueOf(row.getKind()),
                        row.getTries()));
    }

    public void later(long contact, Instant nextTry) {
        sql.update(WECHAT_MEDIA)
                .set(WECHAT_MEDIA.NEXT_TRY, nextTry)
                .where(WECHAT_MEDIA.CONTACT.eq(contact))
                .execute();
    }

    /** It is here, or will never be. */
    public void done(long contact) {
        sql.deleteFrom(WECHAT_MEDIA).where(WECHAT_MEDIA.CONTACT.eq(contact)).execute();
    }
}
