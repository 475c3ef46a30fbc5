package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.WECHAT_ACCOUNT;
import static org.xinqiao.schema.intake.Tables.WECHAT_CALL;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.intake.tables.records.WechatAccountRecord;

/** 公众号表. */
@Repository
public class WechatAccountTable {

    /** That something was heard is written down no more often, so that messages do not queue for one row. */
    private static final Duration HEARD_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;

    public WechatAccountTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 公众号.
     *
     * @param door the last part of the address the platform calls
     * @param secrets where in the safe its secrets lie
     * @param encrypted whether what comes unencrypted is refused
     * @param template as JSON
     * @param menu as JSON
     */
    public record WechatAccount(
            long id,
            String door,
            String name,
            AreaCode area,
            String appId,
            long secrets,
            boolean encrypted,
            String welcome,
            String template,
            String menu,
            boolean active,
            Health health) {

        /** What its messages call their source. */
        public String source() {
            return "wechat:" + id;
        }
    }

    /**
     * 健康状况.
     *
     * @param heardAt when something came last
     * @param succeededAt when the platform last did what it was asked
     */
    public record Health(
            @Nullable Instant heardAt,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            String trouble) {}

    /** What somebody says of an account. */
    public record Draft(String name, AreaCode area, String appId, boolean encrypted, String welcome, String template) {}

    public long add(Draft it, String door, long secrets, AccountId by, Instant now) {
        return sql.insertInto(WECHAT_ACCOUNT)
                .set(WECHAT_ACCOUNT.DOOR, door)
                .set(WECHAT_ACCOUNT.NAME, it.name())
                .set(WECHAT_ACCOUNT.AREA, it.area().value())
                .set(WECHAT_ACCOUNT.APP_ID, it.appId())
                .set(WECHAT_ACCOUNT.SECRETS, secrets)
                .set(WECHAT_ACCOUNT.ENCRYPTED, it.encrypted())
                .set(WECHAT_ACCOUNT.WELCOME, it.welcome())
                .set(WECHAT_ACCOUNT.TEMPLATE, it.template())
                .set(WECHAT_ACCOUNT.MADE_AT, now)
                .set(WECHAT_ACCOUNT.MADE_BY, by.value())
                .returningResult(WECHAT_ACCOUNT.ID)
                .fetchSingle()
                .value1();
    }

    /** Its area and app id stay: followers are known by them. */
    public void change(long id, Draft it, long secrets) {
        sql.update(WECHAT_ACCOUNT)
                .set(WECHAT_ACCOUNT.NAME, it.name())
                .set(WECHAT_ACCOUNT.ENCRYPTED, it.encrypted())
                .set(WECHAT_ACCOUNT.WELCOME, it.welcome())
                .set(WECHAT_ACCOUNT.TEMPLATE, it.template())
                .set(WECHAT_ACCOUNT.SECRETS, secrets)
                .where(WECHAT_ACCOUNT.ID.eq(id))
                .execute();
    }

    public void switchTo(long id, boolean active) {
        sql.update(WECHAT_ACCOUNT)
                .set(WECHAT_ACCOUNT.ACTIVE, active)
                .where(WECHAT_ACCOUNT.ID.eq(id))
                .execute();
    }

    public void setMenu(long id, String menu) {
        sql.update(WECHAT_ACCOUNT)
                .set(WECHAT_ACCOUNT.MENU, menu)
                .where(WECHAT_ACCOUNT.ID.eq(id))
                .execute();
    }

    public Optional<WechatAccount> find(long id) {
        return sql.fetchOptional(WECHAT_ACCOUNT, WECHAT_ACCOUNT.ID.eq(id)).map(WechatAccountTable::read);
    }

    public Optional<WechatAccount> findByDoor(String door) {
        return sql.fetchOptional(WECHAT_ACCOUNT, WECHAT_ACCOUNT.DOOR.eq(door)).map(WechatAccountTable::read);
    }

    public List<WechatAccount> list(AreaCode within) {
        return sql.selectFrom(WECHAT_ACCOUNT)
                .where(CodeRange.within(WECHAT_ACCOUNT.AREA, within.value()))
                .orderBy(WECHAT_ACCOUNT.ID.desc())
                .fetch(WechatAccountTable::read);
    }

    public void heard(WechatAccount it, Instant now) {
        Instant before = it.health().heardAt();
        if (before == null || before.plus(HEARD_EVERY).isBefore(now)) {
            sql.update(WECHAT_ACCOUNT)
                    .set(WECHAT_ACCOUNT.HEARD_AT, now)
                    .where(WECHAT_ACCOUNT.ID.eq(it.id()))
                    .execute();
        }
    }

    public void succeeded(long id, Instant now) {
        sql.update(WECHAT_ACCOUNT)
                .set(WECHAT_ACCOUNT.SUCCEEDED_AT, now)
                .set(WECHAT_ACCOUNT.TROUBLE, "")
                .where(WECHAT_ACCOUNT.ID.eq(id))
                .execute();
    }

    public void failed(long id, Instant now, String trouble) {
        sql.update(WECHAT_ACCOUNT)
                .set(WECHAT_ACCOUNT.FAILED_AT, now)
                .set(WECHAT_ACCOUNT.TROUBLE, trouble)
                .where(WECHAT_ACCOUNT.ID.eq(id))
                .execute();
    }

    /**
     * 使用签名: the same call delivered again is the same; the same signature over something else is not.
     *
     * @return false where something else came under that signature before
     */
    public boolean use(long account, byte[] signature, byte[] body, Instant now) {
        boolean isFirst = sql.insertInto(WECHAT_CALL)
                        .set(WECHAT_CALL.ACCOUNT, account)
                        .set(WECHAT_CALL.SIGNATURE, signature)
                        .set(WECHAT_CALL.BODY, body)
                        .set(WECHAT_CALL.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        return isFirst
                || sql.select(WECHAT_CALL.BODY)
                        .from(WECHAT_CALL)
                        .where(WECHAT_CALL.ACCOUNT.eq(account), WECHAT_CALL.SIGNATURE.eq(signature))
                        .fetchOptional(WECHAT_CALL.BODY)
                        .filter(before -> Arrays.equals(before, body))
                        .isPresent();
    }

    public void forgetCallsBefore(Instant moment) {
        sql.deleteFrom(WECHAT_CALL).where(WECHAT_CALL.AT.lt(moment)).execute();
    }

    private static WechatAccount read(WechatAccountRecord row) {
        return new WechatAccount(
                row.getId(),
                row.getDoor(),
                row.getName(),
                new AreaCode(row.getArea()),
                row.getAppId(),
                row.getSecrets(),
                row.getEncrypted(),
                row.getWelcome(),
                row.getTemplate(),
                row.getMenu(),
                row.getActive(),
                new Health(row.getHeardAt(), row.getSucceededAt(), row.getFailedAt(), row.getTrouble()));
    }
}
