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
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the master keys lie beside the database, not in it (密钥文件)")
class KeyFileTest {

    private static final String NAME = "citizen.name";

    private final DSLContext sql;

    @TempDir
    private Path folder = Path.of("");

    KeyFileTest(DSLContext sql, DatabaseAddress address) {
        this.sql = sql;
        TestPostgres.asOwner(address, "delete from citizens.key_generation");
    }

    @Test
    void isMadeAtTheFirstStartForTheOwnerAlone() throws IOException {
        Path path = folder.resolve("keys").resolve("master.keys");
        open(new KeyFile(path));
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void isTheSameAtTheNextStart() {
        PersonKey key = open(file("master.keys")).with(ring -> ring.newPersonKey(1));
        byte[] sealed = key.seal("张三", NAME);
        assertThat(open(file("master.keys"))
                        .<String>with(ring -> ring.personKey(key.sealed(), 1).open(sealed, NAME)))
                .isEqualTo("张三");
    }

    @Test
    void whenLostStopsTheStart() {
        open(file("lost.keys"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> open(file("other.keys")))
                .satisfies(refused -> assertThat(refused.en()).contains("file:1"));
        assertThat(folder.resolve("other.keys")).doesNotExist();
    }

    @Test
    void ofAnotherDatabaseStopsTheStart() {
        open(file("right.keys"));
        file("wrong.keys").make(Suite.AES);
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open(file("wrong.keys")));
    }

    @Test
    void thatIsDamagedStopsTheStart() throws IOException {
        file("bad.keys").make(Suite.AES);
        Files.writeString(folder.resolve("bad.keys"), "1 = AES abc\n");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open(file("bad.keys")));
    }

    @Test
    void thatOthersCanReadStopsTheStart() throws IOException {
        file("open.keys").make(Suite.AES);
        Files.setPosixFilePermissions(folder.resolve("open.keys"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> open(file("open.keys")))
                .satisfies(refused -> assertThat(refused.en()).contains("chmod 600"));
    }

    @Test
    void keepsEveryKeyItEverMade() {
        KeyFile file = file("more.keys");
        assertThat(file.make(Suite.AES)).isEqualTo("1");
        assertThat(file.make(Suite.SM4)).isEqualTo("2");
        assertThat(file.ids()).containsExactly("1", "2");
    }

    private KeyRings open(KeyFile file) {
        return TestKeys.of(sql, Suite.AES, file);
    }

    private KeyFile file(String name) {
        return new KeyFile(folder.resolve(name));
    }
}
