package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.BLOCKED_CALLER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.Block;
import org.xinqiao.calls.Block.State;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.calls.tables.records.BlockedCallerRecord;

/** 黑名单表. */
@Repository
public class BlockedCallerTable {

    private final DSLContext sql;

    public BlockedCallerTable(DSLContext sql) {
        this.sql = sql;
    }

    /** The one in force longest of those that hold for one of some people. */
    public Optional<Block> inForce(Collection<CitizenId> people, Instant now) {
        return sql.selectFrom(BLOCKED_CALLER)
                .where(
                        BLOCKED_CALLER.CITIZEN.in(
                                people.stream().map(CitizenId::value).toList()),
                        BLOCKED_CALLER.STATE.eq(State.IN_FORCE.name()),
                        BLOCKED_CALLER.UNTIL.gt(now))
                .orderBy(BLOCKED_CALLER.UNTIL.desc())
                .limit(1)
                .fetchOptional(BlockedCallerTable::block);
    }

    public Optional<Block> find(long id) {
        return sql.selectFrom(BLOCKED_CALLER).where(BLOCKED_CALLER.ID.eq(id)).fetchOptional(BlockedCallerTable::block);
    }

    /**
     * The newest of an area first.
     *
     * @param state only those; all without
     * @param before the one the page before ended with
     */
    public List<Block> page(AreaCode area, @Nullable State state, @Nullable Long before, int limit) {
        return sql.selectFrom(BLOCKED_CALLER)
                .where(
                        BLOCKED_CALLER.AREA.startsWith(area.value()),
                        state == null ? DSL.noCondition() : BLOCKED_CALLER.STATE.eq(state.name()),
                        before == null ? DSL.noCondition() : BLOCKED_CALLER.ID.lt(before))
                .orderBy(BLOCKED_CALLER.ID.desc())
                .limit(limit)
                .fetch(BlockedCallerTable::block);
    }

    /** Ends what has run out, so that the same person can be proposed again. */
    public void sweep(CitizenId citizen, Instant now, AccountId by) {
        sql.update(BLOCKED_CALLER)
                .set(BLOCKED_CALLER.STATE, State.LIFTED.name())
                .set(BLOCKED_CALLER.LIFTED_BY, by.value())
                .set(BLOCKED_CALLER.LIFTED_AT, BLOCKED_CALLER.UNTIL)
                .where(
                        BLOCKED_CALLER.CITIZEN.eq(citizen.value()),
                        BLOCKED_CALLER.STATE.eq(State.IN_FORCE.name()),
                        BLOCKED_CALLER.UNTIL.le(now))
                .execute();
    }

    /** Nothing if somebody proposed that person already, or they are blocked. */
    public Optional<Long> propose(Block block) {
        BlockedCallerRecord row = row(block, sql.newRecord(BLOCKED_CALLER));
        row.setVersion(1);
        return sql.insertInto(BLOCKED_CALLER)
                .set(row)
                .onConflictDoNothing()
                .returningResult(BLOCKED_CALLER.ID)
                .fetchOptional()
                .map(added -> added.value1());
    }

    /** Writes it over the version it was read in; false if somebody was faster. */
    public boolean change(Block block) {
        BlockedCallerRecord row = row(block, sql.newRecord(BLOCKED_CALLER));
        row.setVersion(block.version() + 1);
        return sql.update(BLOCKED_CALLER)
                        .set(row)
                        .where(BLOCKED_CALLER.ID.eq(block.id()), BLOCKED_CALLER.VERSION.eq(block.version()))
                        .execute()
                == 1;
    }

    private static BlockedCallerRecord row(Block block, BlockedCallerRecord row) {
        Block.Act review = block.review();
        Block.Act lifting = block.lifting();
        row.setArea(block.place().value());
        row.setCitizen(block.citizen().value());
        row.setReason(block.reason());
        row.setCall(block.call());
        row.setState(block.state().name());
        row.setUntil(block.until());
        row.setProposedBy(block.proposal().by().value());
        row.setProposedAt(block.proposal().at());
        row.setReviewedBy(review == null ? null : review.by().value());
        row.setReviewedAt(review == null ? null : review.at());
        row.setReviewNote(block.note());
        row.setLiftedBy(lifting == null ? null : lifting.by().value());
        row.setLiftedAt(lifting == null ? null : lifting.at());
        return row;
    }

    private static Block block(BlockedCallerRecord row) {
        return new Block(
                row.getId(),
                new AreaCode(row.getArea()),
                new CitizenId(row.getCitizen()),
                row.getReason(),
                row.getCall(),
                State.valueOf(row.getState()),
                row.getUntil(),
                new Block.Act(new AccountId(row.getProposedBy()), row.getProposedAt()),
                act(row.getReviewedBy(), row.getReviewedAt()),
                row.getReviewNote(),
                act(row.getLiftedBy(), row.getLiftedAt()),
                row.getVersion());
    }

    private static Block.@Nullable Act act(@Nullable Long by, @Nullable Instant at) {
        return by == null || at == null ? null : new Block.Act(new AccountId(by), at);
    }
}
