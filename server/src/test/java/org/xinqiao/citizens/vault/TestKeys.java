package org.xinqiao.citizens.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.jooq.DSLContext;

/** Keys for tests of the room: one database, a key file of its own, and as many processes as a test needs. */
public final class TestKeys {

    private TestKeys() {}

    /** The keys as a process holds them that starts now. */
    public static KeyRings of(DSLContext sql, Path folder) {
        return of(sql, Suite.AES, new KeyFile(folder.resolve("master.keys")));
    }

    static KeyRings of(DSLContext sql, Suite suite, MasterKeys maker, MasterKeys... others) {
        FirstKeys first = new FirstKeys(suite, Path.of("there-is-no-old-file"));
        return KeyRings.open(new GenerationTable(sql), new Keepers(maker, others), first, Clock.systemUTC());
    }
}
