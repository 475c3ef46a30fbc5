package org.xinqiao.citizens.vault;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.citizens.Tables.KEY_GENERATION;
import static org.xinqiao.schema.citizens.Tables.VAULT_KEY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.vault.KeyGeneration.State;
import org.xinqiao.schema.citizens.Routines;

/** 密钥代表: the generations as they lie in the database, wrapped. */
@Repository
class GenerationTable {

    /** The advisory lock that {@code citizens.keys_are_still} shares. */
    private static final int HOUSE = 12345;

    private static final int KEYS = 50;

    private final DSLContext sql;

    GenerationTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Another number after every change. */
    long revision() {
        return sql.select(coalesce(sum(KEY_GENERATION.VERSION), BigDecimal.ZERO))
                .from(KEY_GENERATION)
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** The same, and holds off every change of keys until this transaction ends. */
    boolean isStill(long revision) {
        return Boolean.TRUE.equals(Routines.keysAreStill(sql.configuration(), revision));
    }

    /** The same as a condition of a statement. */
    static Condition still(long revision) {
        return condition(Routines.keysAreStill(val(revision)));
    }

    /** Runs a change of keys alone: after all who write under the present keys, before all who come later. */
    <T> T changing(Function<GenerationTable, T> change) {
        return sql.transactionResult(inside -> {
            inside.dsl().fetch("select pg_advisory_xact_lock(?, ?)", HOUSE, KEYS);
            return change.apply(new GenerationTable(inside.dsl()));
        });
    }

    /** Those whose keys are not gone, the oldest first. */
    List<Wrapped> inUse() {
        return sql.selectFrom(KEY_GENERATION)
                .where(KEY_GENERATION.STATE.ne(State.RETIRED.name()))
                .orderBy(KEY_GENERATION.NUMBER)
                .fetch(row -> new Wrapped(
                        row.getNumber(),
                        Suite.valueOf(row.getSuite()),
                        row.getMaster(),
                        State.valueOf(row.getState()),
                        row.getSealing(),
                        row.getLookup()));
    }

    /** Every one there ever was, without its keys. */
    List<Told> list() {
        return sql.selectFrom(KEY_GENERATION)
                .orderBy(KEY_GENERATION.NUMBER)
                .fetch(row -> new Told(
                        row.getNumber(),
                        Suite.valueOf(row.getSuite()),
                        row.getMaster(),
                        State.valueOf(row.getState()),
                        row.getMadeAt(),
                        row.getRetiredAt()));
    }

    void add(Wrapped wrapped, Instant at) {
        sql.insertInto(KEY_GENERATION)
                .set(KEY_GENERATION.NUMBER, (short) wrapped.number())
                .set(KEY_GENERATION.SUITE, wrapped.suite().name())
                .set(KEY_GENERATION.MASTER, wrapped.master())
                .set(KEY_GENERATION.STATE, wrapped.state().name())
                .set(KEY_GENERATION.SEALING, wrapped.sealing())
                .set(KEY_GENERATION.LOOKUP, wrapped.lookup())
                .set(KEY_GENERATION.MADE_AT, at)
                .execute();
    }

    /** What seals now stops sealing; it still opens. */
    void leave() {
        sql.update(KEY_GENERATION)
                .set(KEY_GENERATION.STATE, State.LEAVING.name())
                .set(KEY_GENERATION.VERSION, KEY_GENERATION.VERSION.plus(1))
                .where(KEY_GENERATION.STATE.eq(State.CURRENT.name()))
                .execute();
    }

    /** The generation that is leaving, if a change of keys is under way. */
    Optional<Told> leaving() {
        return list().stream().filter(each -> each.state() == State.LEAVING).findFirst();
    }

    /** Destroys the keys of what is leaving. */
    void retire(Instant at) {
        sql.update(KEY_GENERATION)
                .set(KEY_GENERATION.STATE, State.RETIRED.name())
                .set(KEY_GENERATION.VERSION, KEY_GENERATION.VERSION.plus(1))
                .setNull(KEY_GENERATION.SEALING)
                .setNull(KEY_GENERATION.LOOKUP)
                .set(KEY_GENERATION.RETIRED_AT, at)
                .where(KEY_GENERATION.STATE.eq(State.LEAVING.name()))
                .execute();
    }

    /** 旧密钥凭证: by which the keys of an installation older than generations are known. */
    Map<Integer, byte[]> proofsOfOld() {
        return sql.select(VAULT_KEY.NUMBER, VAULT_KEY.PROOF)
                .from(VAULT_KEY)
                .fetchMap(VAULT_KEY.NUMBER, VAULT_KEY.PROOF);
    }

    /** 包裹的密钥代. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Wrapped(int number, Suite suite, String master, State state, byte[] sealing, byte[] lookup) {}

    /** 密钥代的记载. */
    record Told(
            int number,
            Suite suite,
            String master,
            State state,
            Instant made,
            @Nullable Instant retired) {}
}
