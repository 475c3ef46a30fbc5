package org.xinqiao.citizens.vault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.vault.GenerationTable.Told;
import org.xinqiao.citizens.vault.KeyGeneration.State;

/**
 * 密钥轮换: brings all that is sealed under new keys while people work. Broken off anywhere, it goes on from there: what
 * is left to do is always what still lies under the generation that leaves.
 */
@Component
class KeyRotation {

    private static final Duration BREATH = Duration.ofMillis(50);
    private static final int HOUSE = 12345;
    private static final int ROTATION = 51;

    private final DSLContext sql;
    private final KeyRings keys;
    private final SealedRows rows;

    KeyRotation(DSLContext sql, KeyRings keys, SealedRows rows) {
        this.sql = sql;
        this.keys = keys;
        this.rows = rows;
    }

    /** 进度. */
    interface Progress {
        void at(int done, int all);
    }

    /** Makes new keys that seal from now on; false when a change of keys is under way already. */
    boolean begin(Suite suite) {
        return alone(() -> {
            boolean free = keys.leaving().isEmpty();
            if (free) {
                keys.begin(suite);
            }
            return free;
        });
    }

    /** Seals everything anew, making new keys first unless that was done before; false when another process is at it. */
    boolean run(Suite suite, Progress progress) {
        return alone(() -> {
            forgetRetired();
            Told leaving = keys.leaving().orElse(null);
            if (leaving == null) {
                keys.begin(suite);
                leaving = keys.leaving().orElseThrow();
            }
            sealAnew(leaving.number(), progress);
            forgetRetired();
            return true;
        });
    }

    private void sealAnew(int generation, Progress progress) {
        int all = rows.under(generation);
        int done = 0;
        progress.at(done, all);
        while (true) {
            int some = rows.sealSomeAnew(generation);
            done += some;
            if (some > 0) {
                progress.at(done, Math.max(done, all));
            } else if (keys.retire(number -> rows.under(number) > 0)) {
                return;
            } else {
                // what is left is just being written to
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private void forgetRetired() {
        for (Told each : keys.list()) {
            while (each.state() == State.RETIRED && rows.forgetSome(each.number()) > 0) {
                // some at a time, so that nobody waits long
            }
        }
    }

    /** A lock of the connection's own: it ends with the process, however that ends. */
    private boolean alone(BooleanSupplier work) {
        return sql.connectionResult(connection -> {
            DSLContext own = DSL.using(connection, SQLDialect.POSTGRES);
            Field<Boolean> locked = DSL.field("pg_try_advisory_lock({0}, {1})", Boolean.class, HOUSE, ROTATION);
            if (!own.select(locked).fetchSingle().value1()) {
                return false;
            }
            try {
                return work.getAsBoolean();
            } finally {
                own.fetch("select pg_advisory_unlock(?, ?)", HOUSE, ROTATION);
            }
        });
    }
}
