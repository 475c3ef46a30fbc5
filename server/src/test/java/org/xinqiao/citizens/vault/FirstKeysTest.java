package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.schema.citizens.Tables.KEY_GENERATION;
import static org.xinqiao.schema.citizens.Tables.VAULT_KEY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.platform.StartRefused;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("an installation older than generations keeps its keys as the first one (最初的密钥)")
class FirstKeysTest {

    private static final byte[] PROVED = "xinqiao vault".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NAME = "citizen.name".getBytes(StandardCharsets.UTF_8);

    private final DSLContext sql;
    private final Path folder;
    private final SecretKey sealing = Suite.AES.newSealingKey();
    private final SecretKey lookup = Suite.AES.newHashKey();

    FirstKeysTest(DSLContext sql, DatabaseAddress address, @TempDir Path folder) throws IOException {
        this.sql = sql;
        this.folder = folder;
        TestPostgres.asOwner(address, "delete from citizens.key_generation; delete from citizens.vault_key");
        prove(0, lookup);
        prove(1, sealing);
        Files.writeString(
                folder.resolve("citizens.keys"),
                "# keys\nseal.1 = %s\nlookup = %s\n".formatted(text(sealing), text(lookup)));
    }

    @Test
    void readsWhatWasSealedAndHashedBefore() {
        byte[] sealed =
                Suite.AES.seal(sealing, new byte[] {Head.FIRST, 1}, "张三".getBytes(StandardCharsets.UTF_8), NAME);
        KeyRings keys = open("citizens.keys");
        assertThat(keys.<String>with(ring -> ring.openFirstFormat(sealed, "citizen.name")))
                .isEqualTo("张三");
        byte[] hash = Suite.AES.hash(lookup, ("citizen.phone\0" + "138").getBytes(StandardCharsets.UTF_8));
        assertThat(keys.<byte[]>with(
                        ring -> ring.hashes("138", "citizen.phone").getFirst().value()))
                .isEqualTo(hash);
    }

    @Test
    void needsTheOldFileOnceOnly() throws IOException {
        open("citizens.keys");
        Files.delete(folder.resolve("citizens.keys"));
        assertThat(open("citizens.keys").list()).hasSize(1);
    }

    @Test
    void stopsTheStartWithoutIt() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open("elsewhere.keys"));
        assertThat(sql.fetchCount(KEY_GENERATION)).isZero();
    }

    private KeyRings open(String file) {
        Keepers keepers = new Keepers(new KeyFile(folder.resolve("master.keys")));
        FirstKeys first = new FirstKeys(Suite.SM4, folder.resolve(file));
        return KeyRings.open(new GenerationTable(sql), keepers, first, Clock.systemUTC());
    }

    private void prove(int number, SecretKey key) {
        byte[] proof = Suite.AES.hash(Suite.AES.hashKey(key.getEncoded()), PROVED);
        sql.insertInto(VAULT_KEY).values(number, proof).execute();
    }

    private static String text(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
