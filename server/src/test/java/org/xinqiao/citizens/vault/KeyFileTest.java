package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.platform.StartRefused;
import org.xinqiao.schema.citizens.Tables;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the keys lie beside the database, not in it (密钥文件)")
class KeyFileTest {

    private final DSLContext sql;

    @TempDir
    private Path folder = Path.of("");

    KeyFileTest(DSLContext sql) {
        this.sql = sql;
        sql.deleteFrom(Tables.VAULT_KEY).execute();
    }

    @Test
    void isMadeAtTheFirstStartForTheOwnerAlone() throws IOException {
        Path path = folder.resolve("keys").resolve("citizens.keys");
        new KeyProofs(sql).vaultOf(new KeyFile(path));
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void isTheSameAtTheNextStart() {
        KeyFile file = file("citizens.keys");
        byte[] sealed = new KeyProofs(sql).vaultOf(file).seal("张三", "name");
        assertThat(new KeyProofs(sql).vaultOf(file).open(sealed, "name")).isEqualTo("张三");
    }

    @Test
    void whenLostStopsTheStart() {
        new KeyProofs(sql).vaultOf(file("lost.keys"));
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new KeyProofs(sql).vaultOf(file("other.keys")));
        assertThat(file("other.keys").exists()).isFalse();
    }

    @Test
    void ofAnotherDatabaseStopsTheStart() {
        new KeyProofs(sql).vaultOf(file("right.keys"));
        file("wrong.keys").readOrCreate();
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new KeyProofs(sql).vaultOf(file("wrong.keys")));
    }

    @Test
    void thatIsDamagedStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("bad.keys"), "lookup = abc\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> file("bad.keys").readOrCreate());
    }

    private KeyFile file(String name) {
        return new KeyFile(folder.resolve(name));
    }
}
