package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.MAILBOX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.intake.tables.records.MailboxRecord;

/** 邮箱表. */
@Repository
public class MailboxTable {

    /** For so long nobody else reads what one process is at. */
    private static final Duration HELD = Duration.ofMinutes(10);

    private final DSLContext sql;

    public MailboxTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 连接加密. */
    public enum Security {
        /** From the first byte. */
        TLS,
        /** After a greeting, or not at all. */
        STARTTLS,
        NONE
    }

    /** 邮件服务器. @param host empty where there is none */
    public record Server(String host, int port, Security security) {}

    /**
     * 邮箱.
     *
     * @param address what it is written to, and answers come from
     * @param password where in the safe it lies
     * @param progress how far it has been read
     */
    public record Mailbox(
            long id, Draft as, long password, boolean active, Instant madeAt, Health health, Progress progress) {

        /** What its messages call their source. */
        public String source() {
            return "mail:" + id;
        }
    }

    /** What somebody says of a mailbox. */
    public record Draft(
            String name,
            AreaCode area,
            String address,
            Server imap,
            Server smtp,
            String username,
            String folder,
            int minutes) {}

    /** 健康状况. */
    public record Health(
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            String trouble,
            int failures,
            @Nullable Instant nextTry) {}

    /**
     * 读取进度.
     *
     * @param validity by which the numbers of messages hold; 0 before it was ever read
     * @param reached the number of the last one that was taken in
     * @param leftOver how many were left for the next round
     * @param passedOver how many automatic letters were passed over
     */
    public record Progress(long validity, long reached, int leftOver, int passedOver) {}

    public long add(Draft it, long password, AccountId by, Instant now) {
        MailboxRecord row = sql.newRecord(MAILBOX);
        fill(row, it);
        row.setArea(it.area().value());
        row.setPassword(password);
        row.setMadeAt(now);
        row.setMadeBy(by.value());
        row.setNextTry(now);
        row.store();
        return row.getId();
    }

    /** Its area stays. What is read from another folder or server begins anew. */
    public void change(Mailbox known, Draft it, long password, @Nullable Instant nextTry) {
        boolean isElsewhere = !known.as().imap().host().equals(it.imap().host())
                || !known.as().folder().equals(it.folder())
                || !known.as().username().equals(it.username());
        MailboxRecord row = sql.newRecord(MAILBOX);
        fill(row, it);
        row.setPassword(password);
        row.setNextTry(nextTry);
        if (isElsewhere) {
            row.setValidity(0L);
            row.setReached(0L);
        }
        sql.update(MAILBOX).set(row).where(MAILBOX.ID.eq(known.id())).execute();
    }

    private static void fill(MailboxRecord row, Draft it) {
        row.setName(it.name());
        row.setAddress(it.address());
        row.setHost(it.imap().host());
        row.setPort(it.imap().port());
        row.setSecurity(it.imap().security().name());
        row.setSmtpHost(it.smtp().host());
        row.setSmtpPort(it.smtp().port());
        row.setSmtpSecurity(it.smtp().security().name());
        row.setUsername(it.username());
        row.setFolder(it.folder());
        row.setMinutes(it.minutes());
    }

    public void switchTo(long id, boolean active, @Nullable Instant nextTry) {
        sql.update(MAILBOX)
                .set(MAILBOX.ACTIVE, active)
                .set(MAILBOX.NEXT_TRY, nextTry)
                .where(MAILBOX.ID.eq(id))
                .execute();
    }

    public Optional<Mailbox> find(long id) {
        return sql.fetchOptional(MAILBOX, MAILBOX.ID.eq(id)).map(MailboxTable::read);
    }

    public List<Mailbox> list(AreaCode within) {
        return sql.selectFrom(MAILBOX)
                .where(CodeRange.within(MAILBOX.AREA, within.value()))
                .orderBy(MAILBOX.ID.desc())
                .fetch(MailboxTable::read);
    }

    /** Those that are to be read now, taken for oneself. */
    public List<Mailbox> take(Instant now, int most) {
        var due = sql.select(MAILBOX.ID)
                .from(MAILBOX)
                .where(MAILBOX.NEXT_TRY.le(now))
                .orderBy(MAILBOX.NEXT_TRY)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(MAILBOX)
                .set(MAILBOX.NEXT_TRY, now.plus(HELD))
                .where(MAILBOX.ID.in(due))
                .returning()
                .fetch(MailboxTable::read);
    }

    /** So far it has been read; what was taken in before another numbering does not count any more. */
    public void reached(long id, long validity, long number) {
        sql.update(MAILBOX)
                .set(MAILBOX.VALIDITY, validity)
                .set(MAILBOX.REACHED, number)
                .where(MAILBOX.ID.eq(id))
                .execute();
    }

    public void passedOver(long id) {
        sql.update(MAILBOX)
                .set(MAILBOX.PASSED_OVER, MAILBOX.PASSED_OVER.plus(1))
                .where(MAILBOX.ID.eq(id))
                .execute();
    }

    public void succeeded(long id, Instant now, int leftOver, Instant nextTry) {
        sql.update(MAILBOX)
                .set(MAILBOX.SUCCEEDED_AT, now)
                .set(MAILBOX.FAILURES, 0)
                .set(MAILBOX.TROUBLE, "")
                .set(MAILBOX.LEFT_OVER, leftOver)
                .set(MAILBOX.NEXT_TRY, nextTry)
                .where(MAILBOX.ID.eq(id), MAILBOX.ACTIVE.isTrue())
                .execute();
    }

    public void failed(long id, Instant now, String trouble, Instant nextTry) {
        sql.update(MAILBOX)
                .set(MAILBOX.FAILED_AT, now)
                .set(MAILBOX.FAILURES, MAILBOX.FAILURES.plus(1))
                .set(MAILBOX.TROUBLE, trouble)
                .set(MAILBOX.NEXT_TRY, nextTry)
                .where(MAILBOX.ID.eq(id), MAILBOX.ACTIVE.isTrue())
                .execute();
    }

    private static Mailbox read(MailboxRecord row) {
        Draft as = new Draft(
                row.getName(),
                new AreaCode(row.getArea()),
                row.getAddress(),
                new Server(row.getHost(), row.getPort(), Security.valueOf(row.getSecurity())),
                new Server(row.getSmtpHost(), row.getSmtpPort(), Security.valueOf(row.getSmtpSecurity())),
                row.getUsername(),
                row.getFolder(),
                row.getMinutes());
        return new Mailbox(
                row.getId(),
                as,
                row.getPassword(),
                row.getActive(),
                row.getMadeAt(),
                new Health(
                        row.getSucceededAt(), row.getFailedAt(), row.getTrouble(), row.getFailures(), row.getNextTry()),
                new Progress(row.getValidity(), row.getReached(), row.getLeftOver(), row.getPassedOver()));
    }
}
