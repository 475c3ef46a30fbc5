package org.xinqiao.audit.store;

import static org.xinqiao.schema.audit.Tables.BLOCK;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.model.Block;
import org.xinqiao.audit.model.Leaves;
import org.xinqiao.schema.audit.tables.records.BlockRecord;

/** 区块表: blocks are added one after the other and nothing else. */
@Repository
public class BlockTable {

    private static final int AT_ONCE = 64;

    private final DSLContext sql;

    public BlockTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 待封: transactions that have all ended and follow the last block; no row of theirs can still come. */
    public record Ready(Block last, long upTo) {}

    /** Whether this is the one process that seals now; it stays so until the surrounding transaction ends. */
    public boolean isOurTurn() {
        return sql.select(DSL.field("pg_try_advisory_xact_lock(hashtext('audit.seal'))", SQLDataType.BOOLEAN))
                .fetchSingle()
                .value1();
    }

    /** What may be sealed, all of it told; part of the caller's transaction. */
    public Optional<Ready> ready() {
        Block last = last().orElse(Block.NONE);
        long told = TrailTable.tell(sql);
        return told <= last.txBefore() ? Optional.empty() : Optional.of(new Ready(last, told));
    }

    public void add(Block block) {
        sql.insertInto(BLOCK)
                .set(BLOCK.NUMBER, block.number())
                .set(BLOCK.TX_FROM, block.txFrom())
                .set(BLOCK.TX_BEFORE, block.txBefore())
                .set(BLOCK.LINES, block.leaves().size())
                .set(BLOCK.SEALED_AT, block.sealedAt())
                .set(BLOCK.LEAVES, block.leaves().bytes())
                .set(BLOCK.BEFORE, block.before())
                .set(BLOCK.HASH, block.hash())
                .execute();
    }

    public Optional<Block> last() {
        return sql.selectFrom(BLOCK)
                .orderBy(BLOCK.NUMBER.desc())
                .limit(1)
                .fetchOptional()
                .map(BlockTable::block);
    }

    /** The one that seals the rows of a transaction, if it is sealed yet. */
    public Optional<Block> sealing(long tx) {
        return sql.selectFrom(BLOCK)
                .where(BLOCK.TX_BEFORE.gt(tx))
                .orderBy(BLOCK.TX_BEFORE)
                .limit(1)
                .fetchOptional()
                .map(BlockTable::block)
                .filter(block -> block.txFrom() <= tx);
    }

    /** How many rows are sealed. */
    public long sealedRows() {
        return sql.select(DSL.coalesce(DSL.sum(BLOCK.LINES), BigDecimal.ZERO))
                .from(BLOCK)
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** The next ones, in order; none when there are no more. */
    public List<Block> after(long number) {
        return sql.selectFrom(BLOCK)
                .where(BLOCK.NUMBER.gt(number))
                .orderBy(BLOCK.NUMBER)
                .limit(AT_ONCE)
                .fetch()
                .map(BlockTable::block);
    }

    /** Those after a number that were sealed before a moment, without their leaves. */
    public <T> List<T> heads(long after, Instant before, Function<Block, T> told) {
        return sql.select(BLOCK.NUMBER, BLOCK.SEALED_AT, BLOCK.HASH)
                .from(BLOCK)
                .where(BLOCK.NUMBER.gt(after), BLOCK.SEALED_AT.lt(before))
                .orderBy(BLOCK.NUMBER)
                .fetch(row -> told.apply(new Block(
                        row.value1(), 0, 0, row.value2(), Block.NONE.leaves(), Block.NONE.before(), row.value3())));
    }

    /** Has the months to come made ready. */
    @Transactional
    public void readyMonths() {
        sql.fetch("select audit.ready_months(3)");
    }

    /** Lets transaction numbers go on above those on record, as after a restore. */
    @Transactional
    public long countOn() {
        return sql.select(DSL.field("audit.count_on()", SQLDataType.BIGINT))
                .fetchSingle()
                .value1();
    }

    private static Block block(BlockRecord row) {
        return new Block(
                row.getNumber(),
                row.getTxFrom(),
                row.getTxBefore(),
                row.getSealedAt(),
                new Leaves(row.getLeaves()),
                row.getBefore(),
                row.getHash());
    }
}
