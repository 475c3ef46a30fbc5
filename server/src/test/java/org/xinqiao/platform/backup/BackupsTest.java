package org.xinqiao.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.KeptFolder;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.ShellCommands;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("A backup (备份) brings back every row and every file, or nothing")
class BackupsTest {

    private static final char[] PASSPHRASE = "一句很长的口令 a long one".toCharArray();
    private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Autowired
    private DataSource source;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    private HikariDataSource target;
    private Path backup;
    private Path restored;
    private Map<String, String> empty;

    @BeforeEach
    void aPlaceThatHasBeenAtWorkIsBackedUp() throws Exception {
        for (int i = 0; i < 20; i++) {
            cases.register(
                    viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts("路灯不亮\t\\N 第" + i + "盏")));
        }
        Path files = Files.createDirectories(folder.resolve("files"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PICTURE));
        Files.write(
                Files.createDirectories(files.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)))
                        .resolve(hash),
                PICTURE);
        backup = folder.resolve("place.backup");
        restored = folder.resolve("restored");
        backups(source, files).write(backup, PASSPHRASE, line -> {});
        DatabaseAddress fresh = TestPostgres.ownerOf(TestPostgres.freshDatabase());
        target = new HikariDataSource();
        target.setJdbcUrl(fresh.url());
        target.setUsername(fresh.user());
        target.setPassword(fresh.password());
        empty = contents(target);
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void everyRowAndEveryFile() throws Exception {
        backups(target, restored).restore(backup, PASSPHRASE, line -> {});
        Map<String, String> before = contents(source);
        assertThat(before).hasSizeGreaterThan(15).containsKey("casework.story");
        assertThat(contents(target)).isEqualTo(before);
        try (var all = Files.walk(restored)) {
            assertThat(all.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasBinaryContent(PICTURE));
        }
    }

    @Test
    void workGoesOnAfterwardsWhereItStood() throws Exception {
        backups(target, restored).restore(backup, PASSPHRASE, line -> {});
        String next = "select nextval('casework.case_block')";
        DSLContext old = DSL.using(source, SQLDialect.POSTGRES);
        assertThatThrownBy(
                        () -> DSL.using(target, SQLDialect.POSTGRES).execute("update casework.story set actor = '别人'"))
                .hasMessageContaining("only grows");
        assertThat(DSL.using(target, SQLDialect.POSTGRES).fetchValue(next)).isEqualTo(old.fetchValue(next));
    }

    @Test
    void nothingOfItCanBeReadWithoutThePassphrase() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("casework.story", "manifest");
        assertThatThrownBy(
                        () -> backups(target, restored).restore(backup, "another long one".toCharArray(), line -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("口令不对");
    }

    @Test
    void oneAlteredByteAndNothingIsRestored() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        for (int at : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 30}) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Files.write(backup, altered);
            assertThatThrownBy(() -> backups(target, restored).restore(backup, PASSPHRASE, line -> {}))
                    .isInstanceOfAny(IOException.class, java.sql.SQLException.class, RuntimeException.class);
            assertThat(contents(target)).isEqualTo(empty);
        }
    }

    /** RFC 9580 is the form, so its common program reads it too. */
    @Test
    @EnabledIf(value = "gpgIsThere", disabledReason = "gpg is not installed")
    void opensWithoutThisProgram() throws Exception {
        Process gpg = new ProcessBuilder(
                        "gpg",
                        "--batch",
                        "--pinentry-mode",
                        "loopback",
                        "--homedir",
                        folder.toString(),
                        "--passphrase",
                        new String(PASSPHRASE),
                        "-d",
                        backup.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (ZipInputStream zip = new ZipInputStream(gpg.getInputStream())) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo("manifest.json");
        }
        gpg.destroy();
    }

    static boolean gpgIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/gpg"));
    }

    @Test
    void aTruncatedOneIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        Files.write(backup, java.util.Arrays.copyOf(bytes, bytes.length - 200));
        assertThatThrownBy(() -> backups(target, restored).restore(backup, PASSPHRASE, line -> {}))
                .isInstanceOf(IOException.class);
        assertThat(contents(target)).isEqualTo(empty);
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Files.writeString(backup, "hello");
        assertThatThrownBy(() -> backups(target, restored).restore(backup, PASSPHRASE, line -> {}))
                .isInstanceOf(BackupRefused.class);
    }

    @Test
    void aPlaceThatIsInUseIsLeftAlone() {
        Backups inUse =
                new Backups(target, target::getConnection, List.of(), List.of(new Loaded()), json, Clock.systemUTC());
        assertThatThrownBy(() -> inUse.restore(backup, PASSPHRASE, line -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("空的数据目录");
        assertThat(contents(target)).isEqualTo(empty);
    }

    /** A process that starts on an empty place writes some rows of its own; they are no obstacle. */
    @Test
    void theCommandRestoresIntoAPlaceThatOnlyItsOwnProcessHasSeen() throws Exception {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), new String(PASSPHRASE));
        SpringApplication application = new SpringApplication(Xinqiao.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command");
        try (ConfigurableApplicationContext context = application.run(
                "--xinqiao.data=" + folder.resolve("elsewhere"),
                "--xinqiao.database.url=" + target.getJdbcUrl(),
                "--xinqiao.database.user=" + target.getUsername(),
                "--xinqiao.database.password=" + target.getPassword())) {
            List<String> arguments = List.of(backup.toString(), "--passphrase-file", passphrase.toString());
            ShellCommands commands = context.getBean(ShellCommands.class);
            assertThat(commands.run("restore", arguments)).isZero();
            assertThat(contents(target))
                    .containsEntry("casework.story", contents(source).get("casework.story"));
            assertThat(commands.run("restore", arguments)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() {
        assertThatThrownBy(() -> backups(source, restored).write(backup, PASSPHRASE, line -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("已存在");
    }

    private Backups backups(DataSource database, Path files) {
        return new Backups(
                database,
                database::getConnection,
                List.of(new KeptFolder("files", files)),
                List.of(),
                json,
                Clock.systemUTC());
    }

    /** Asked in another way than the backup itself asks. */
    private static Map<String, String> contents(DataSource database) {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            for (Manifest.Table table : new Tables(connection).look()) {
                contents.put(
                        table.name(),
                        String.valueOf(sql.fetchValue("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|'"
                                + " order by t::text)), '') from " + table.name() + " t")));
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return contents;
    }

    private static Facts facts(String title) {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                title,
                "三天不亮了。\n请修。",
                null,
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
    }

    private static final class Loaded implements PlaceLoader {

        @Override
        public String room() {
            return "organisation";
        }

        @Override
        public int floor() {
            return 0;
        }

        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public String load(Path place) {
            throw new IllegalStateException("not asked for");
        }
    }
}
