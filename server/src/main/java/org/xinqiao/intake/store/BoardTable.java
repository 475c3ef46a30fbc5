package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.BOARD;
import static org.xinqiao.schema.intake.Tables.BOARD_PUSH;

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
import org.xinqiao.schema.intake.tables.records.BoardRecord;

/** 留言板表. */
@Repository
public class BoardTable {

    /** For so long nobody else reads what one process is at. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private final DSLContext sql;

    public BoardTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 读取方式. */
    public enum Kind {
        /** RSS or Atom. */
        FEED,
        JSON,
        HTML,
        /** It sends its posts itself. */
        PUSH
    }

    /**
     * 留言板.
     *
     * @param shape where the parts of a post stand, as JSON
     * @param secret where in the safe its key lies
     */
    public record Board(
            long id,
            String name,
            AreaCode area,
            Kind kind,
            String address,
            String shape,
            String replyAddress,
            long secret,
            int minutes,
            boolean active,
            Instant madeAt,
            Health health) {

        /** What its messages call their source. */
        public String source() {
            return "board:" + id;
        }
    }

    /** 健康状况. */
    public record Health(
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            String trouble,
            int failures,
            @Nullable Instant nextTry) {}

    /** What somebody says of a board. */
    public record Draft(
            String name, AreaCode area, Kind kind, String address, String shape, String replyAddress, int minutes) {}

    public long add(Draft it, long secret, AccountId by, Instant now) {
        return sql.insertInto(BOARD)
                .set(BOARD.NAME, it.name())
                .set(BOARD.AREA, it.area().value())
                .set(BOARD.KIND, it.kind().name())
                .set(BOARD.ADDRESS, it.address())
                .set(BOARD.SHAPE, it.shape())
                .set(BOARD.REPLY_ADDRESS, it.replyAddress())
                .set(BOARD.SECRET, secret)
                .set(BOARD.MINUTES, it.minutes())
                .set(BOARD.MADE_AT, now)
                .set(BOARD.MADE_BY, by.value())
                .set(BOARD.NEXT_TRY, it.kind() == Kind.PUSH ? null : now)
                .returningResult(BOARD.ID)
                .fetchSingle()
                .value1();
    }

    /** Its kind stays: what pushes never becomes what is read. */
    public void change(long id, Draft it, @Nullable Instant nextTry) {
        sql.update(BOARD)
                .set(BOARD.NAME, it.name())
                .set(BOARD.ADDRESS, it.address())
                .set(BOARD.SHAPE, it.shape())
                .set(BOARD.REPLY_ADDRESS, it.replyAddress())
                .set(BOARD.MINUTES, it.minutes())
                .set(BOARD.NEXT_TRY, nextTry)
                .where(BOARD.ID.eq(id))
                .execute();
    }

    public void switchTo(long id, boolean active, @Nullable Instant nextTry) {
        sql.update(BOARD)
                .set(BOARD.ACTIVE, active)
                .set(BOARD.NEXT_TRY, nextTry)
                .where(BOARD.ID.eq(id))
                .execute();
    }

    public Optional<Board> find(long id) {
        return sql.fetchOptional(BOARD, BOARD.ID.eq(id)).map(BoardTable::read);
    }

    public List<Board> list(AreaCode within) {
        return sql.selectFrom(BOARD)
                .where(CodeRange.within(BOARD.AREA, within.value()))
                .orderBy(BOARD.ID.desc())
                .fetch(BoardTable::read);
    }

    /** Those that are to be read now, taken for oneself. */
    public List<Board> take(Instant now, int most) {
        var due = sql.select(BOARD.ID)
                .from(BOARD)
                .where(BOARD.NEXT_TRY.le(now))
                .orderBy(BOARD.NEXT_TRY)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(BOARD)
                .set(BOARD.NEXT_TRY, now.plus(HELD))
                .where(BOARD.ID.in(due))
                .returning()
                .fetch(BoardTable::read);
    }

    public void succeeded(long id, Instant now, @Nullable Instant nextTry) {
        sql.update(BOARD)
                .set(BOARD.SUCCEEDED_AT, now)
                .set(BOARD.FAILURES, 0)
                .set(BOARD.TROUBLE, "")
                .set(BOARD.NEXT_TRY, nextTry)
                .where(BOARD.ID.eq(id), BOARD.ACTIVE.isTrue())
                .execute();
    }

    public void failed(long id, Instant now, String trouble, @Nullable Instant nextTry) {
        sql.update(BOARD)
                .set(BOARD.FAILED_AT, now)
                .set(BOARD.FAILURES, BOARD.FAILURES.plus(1))
                .set(BOARD.TROUBLE, trouble)
                .set(BOARD.NEXT_TRY, nextTry)
                .where(BOARD.ID.eq(id), BOARD.ACTIVE.isTrue())
                .execute();
    }

    /** False where that signature was used before. */
    public boolean use(long board, byte[] signature, Instant now) {
        return sql.insertInto(BOARD_PUSH)
                        .set(BOARD_PUSH.BOARD, board)
                        .set(BOARD_PUSH.SIGNATURE, signature)
                        .set(BOARD_PUSH.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void forgetPushesBefore(Instant moment) {
        sql.deleteFrom(BOARD_PUSH).where(BOARD_PUSH.AT.lt(moment)).execute();
    }

    private static Board read(BoardRecord row) {
        return new Board(
                row.getId(),
                row.getName(),
                new AreaCode(row.getArea()),
                Kind.valueOf(row.getKind()),
                row.getAddress(),
                row.getShape(),
                row.getReplyAddress(),
                row.getSecret(),
                row.getMinutes(),
                row.getActive(),
                row.getMadeAt(),
                new Health(
                        row.getSucceededAt(),
                        row.getFailedAt(),
                        row.getTrouble(),
                        row.getFailures(),
                        row.getNextTry()));
    }
}
