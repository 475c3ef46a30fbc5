package org.xinqiao.citizens.vault;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jooq.Condition;
import org.xinqiao.citizens.vault.GenerationTable.Told;
import org.xinqiao.citizens.vault.GenerationTable.Wrapped;
import org.xinqiao.platform.StartRefused;

/**
 * 密钥保管: the keys that this process holds, and how they change. No process is told of a change: each finds out from
 * what it reads, or is about to write, and asks again with the new keys.
 */
public final class KeyRings {

    private static final int TRIES = 4;

    private final GenerationTable table;
    private final Keepers keepers;
    private final Clock clock;
    private volatile KeyRing held;

    private KeyRings(GenerationTable table, Keepers keepers, Clock clock) {
        this.table = table;
        this.keepers = keepers;
        this.clock = clock;
        this.held = read();
    }

    /** Makes the first keys where nothing has been sealed yet; refuses to start without those that sealed what is there. */
    static KeyRings open(GenerationTable table, Keepers keepers, FirstKeys first, Clock clock) {
        table.changing(inside -> {
            if (inside.list().isEmpty()) {
                KeyGeneration generation =
                        first.ofOld(inside.proofsOfOld()).orElseGet(() -> KeyGeneration.fresh(1, first.suite()));
                inside.add(keepers.wrap(generation, keepers.newest(generation.suite())), clock.instant());
            }
            return true;
        });
        return new KeyRings(table, keepers, clock);
    }

    /**
     * Asks something with the keys at hand, and again with newer ones when they turn out to be stale.
     *
     * @param question throws {@link StaleKeys} when the keys it was given do not do
     */
    public <T> T with(Function<KeyRing, T> question) {
        KeyRing ring = held;
        for (int attempt = 1; ; attempt++) {
            try {
                return question.apply(ring);
            } catch (StaleKeys stale) {
                if (attempt == TRIES) {
                    throw stale;
                }
                ring = newerThan(ring);
            }
        }
    }

    /** Held against what was looked up by hashes: those of a generation that has left may be missing by now. */
    public void checkStill(KeyRing ring) {
        if (table.revision() != ring.revision()) {
            throw new StaleKeys("the keys were changed while somebody looked");
        }
    }

    /** Before anything is written: the keys do not change any more until this transaction ends. */
    public void holdStill(KeyRing ring) {
        if (!table.isStill(ring.revision())) {
            throw new StaleKeys("the keys were changed before this was written");
        }
    }

    /** The same as a condition of the statement that writes, which then writes nothing if they have changed. */
    public static Condition areStill(KeyRing ring) {
        return GenerationTable.still(ring.revision());
    }

    /** Every generation there ever was. */
    List<Told> list() {
        return table.list();
    }

    /** The generation that is leaving, if a change of keys is under way. */
    Optional<Told> leaving() {
        return table.leaving();
    }

    /** The names of all master keys that can be reached from here. */
    List<String> masters() {
        return keepers.names();
    }

    /** 换代: a new master key and new keys under it, which seal from now on. */
    void begin(Suite suite) {
        String master = keepers.make(suite);
        table.changing(inside -> {
            KeyGeneration next = KeyGeneration.fresh(inside.list().getLast().number() + 1, suite);
            inside.leave();
            inside.add(keepers.wrap(next, master), clock.instant());
            return true;
        });
        newerThan(held);
    }

    /** 停用: destroys the keys of the generation that is leaving, unless something still needs them. */
    boolean retire(IntPredicate isNeeded) {
        boolean retired = table.changing(inside -> {
            boolean ready =
                    inside.leaving().filter(it -> !isNeeded.test(it.number())).isPresent();
            if (ready) {
                inside.retire(clock.instant());
            }
            return ready;
        });
        newerThan(held);
        return retired;
    }

    private synchronized KeyRing newerThan(KeyRing ring) {
        if (held == ring) {
            held = read();
        }
        return held;
    }

    private KeyRing read() {
        long revision = table.revision();
        List<KeyGeneration> generations = new ArrayList<>();
        for (Wrapped wrapped : table.inUse()) {
            try {
                generations.add(keepers.unwrap(wrapped));
            } catch (GeneralSecurityException | IllegalStateException e) {
                throw new StartRefused(
                        "缺少主密钥 " + wrapped.master() + "，或它与数据库不符：数据库中的个人信息由它保护，请从备份恢复。",
                        "The master key " + wrapped.master()
                                + " is missing or is another one than that which protects the"
                                + " personal data in this database: restore it from its copy.");
            }
        }
        return new KeyRing(revision, generations);
    }
}
