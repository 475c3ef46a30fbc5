package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.xinqiao.platform.StartRefused;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.testing.DatabaseTest;

/** On SoftHSM, Debian's package softhsm2. The library reads its configuration once, hence one token for the class. */
@DatabaseTest
@DisplayName("the master keys never leave a PKCS#11 token (密码机)")
class KeyTokenTest {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final byte[] KEY = new byte[32];
    private static final byte[] BOUND = "key_generation.sealing/1".getBytes(StandardCharsets.UTF_8);

    private static final Path FOLDER = Path.of("target", "softhsm");
    private static final Path PIN = FOLDER.resolve("pin");

    private final DSLContext sql;

    @TempDir
    private Path files = Path.of("");

    KeyTokenTest(DSLContext sql, DatabaseAddress address) {
        this.sql = sql;
        TestPostgres.asOwner(address, "delete from citizens.key_generation");
    }

    @BeforeAll
    static void initialise() throws IOException, InterruptedException {
        assumeTrue(Files.exists(LIBRARY), "no SoftHSM here: apt-get install softhsm2");
        FileSystemUtils.deleteRecursively(FOLDER);
        Path tokens = Files.createDirectories(FOLDER.resolve("tokens")).toAbsolutePath();
        Files.writeString(Path.of(System.getenv("SOFTHSM2_CONF")), "directories.tokendir = " + tokens + "\n");
        Files.writeString(PIN, "1234\n");
        Process made = new ProcessBuilder(
                        "softhsm2-util", "--init-token", "--free", "--label", "x", "--pin", "1234", "--so-pin", "4321")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
    }

    @Test
    void wrapAndUnwrapThere() throws GeneralSecurityException {
        KeyToken token = token();
        String id = token.make(Suite.AES);
        byte[] wrapped = token.wrap(id, KEY, BOUND);
        assertThat(token.ids()).contains(id);
        assertThat(token.unwrap(id, wrapped, BOUND)).isEqualTo(KEY);
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> token.unwrap(id, wrapped, new byte[] {1}));
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> token.unwrap("99", wrapped, BOUND));
    }

    @Test
    void areTheSameAtTheNextStart() {
        PersonKey key = TestKeys.of(sql, Suite.SM4, token()).with(ring -> ring.newPersonKey(1));
        byte[] sealed = key.seal("张三", "citizen.name");
        assertThat(TestKeys.of(sql, Suite.SM4, token())
                        .<String>with(ring -> ring.personKey(key.sealed(), 1).open(sealed, "citizen.name")))
                .isEqualTo("张三");
    }

    @Test
    void takeOverFromAFileWithoutAGap() {
        KeyFile file = new KeyFile(files.resolve("master.keys"));
        PersonKey key = TestKeys.of(sql, Suite.AES, file).with(ring -> ring.newPersonKey(1));
        KeyRings both = TestKeys.of(sql, Suite.AES, token(), file);
        both.begin(Suite.AES);
        assertThat(both.list())
                .extracting(each -> each.master().replaceFirst(":.*", ""))
                .containsExactly("file", "token");
        assertThat(both.<byte[]>with(ring -> ring.personKey(key.sealed(), 1).sealed()))
                .isEqualTo(key.sealed());
    }

    @Test
    void areOutOfReachWithoutThePin() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new KeyToken(LIBRARY, 0, files.resolve("no-pin")))
                .satisfies(refused -> assertThat(refused.en()).contains("xinqiao.keys.token"));
    }

    private static KeyToken token() {
        return new KeyToken(LIBRARY, 0, PIN);
    }
}
