package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.citizens.Tables.CITIZEN;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.citizens.store.CitizenTable;
import org.xinqiao.citizens.store.Plain;
import org.xinqiao.citizens.store.SealingAnew;
import org.xinqiao.citizens.vault.KeyGeneration.State;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("a change of keys survives its own death (kill -9)")
class KilledRotationTest {

    private static final int PEOPLE = 3000;

    private final DSLContext sql;
    private final HikariDataSource pool;
    private final Path folder;

    KilledRotationTest(DSLContext sql, DataSource pool, @TempDir Path folder) {
        this.sql = sql;
        this.pool = (HikariDataSource) pool;
        this.folder = folder;
    }

    @Test
    void goesOnFromWhereItWas() throws Exception {
        KeyRings keys = TestKeys.of(sql, folder);
        CitizenTable table = new CitizenTable(sql, keys);
        Instant at = Instant.parse("2026-11-25T00:00:00Z");
        for (int i = 0; i < PEOPLE; i++) {
            table.contacted(List.of(new Plain("张三", phone(i))), at);
        }
        killHalfway();
        int left = sql.fetchCount(CITIZEN, CITIZEN.GENERATION.eq((short) 1));
        assertThat(left).isBetween(1, PEOPLE - 1);
        assertThat(keys.list()).extracting(each -> each.state()).containsExactly(State.LEAVING, State.CURRENT);
        everybodyIsThere(table);

        int[] first = {-1};
        boolean went = new KeyRotation(sql, keys, new SealingAnew(sql, keys))
                .run(Suite.AES, (done, all) -> first[0] = first[0] < 0 ? all : first[0]);
        assertThat(went).isTrue();
        assertThat(first[0]).isEqualTo(left);
        assertThat(keys.list()).extracting(each -> each.state()).containsExactly(State.RETIRED, State.CURRENT);
        everybodyIsThere(table);
    }

    private static void everybodyIsThere(CitizenTable table) {
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(table.withPhone(phone(i)))
                    .extracting(MaskedCitizen::maskedName)
                    .containsExactly("张**");
        }
    }

    private void killHalfway() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Slowly.class.getName(),
                        pool.getJdbcUrl(),
                        pool.getUsername(),
                        pool.getPassword(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> heard =
                    said.lines().takeWhile(line -> !line.equals("600")).toList();
            process.destroyForcibly();
            assertThat(process.waitFor()).as(String.join("\n", heard)).isEqualTo(128 + 9);
        }
    }

    /** A process that changes the keys, with time to be killed between two batches. */
    static final class Slowly {

        private Slowly() {}

        public static void main(String[] args) {
            DSLContext sql = DSL.using(pool(args), SQLDialect.POSTGRES);
            KeyRings keys = TestKeys.of(sql, Path.of(args[3]));
            new KeyRotation(sql, keys, new SealingAnew(sql, keys)).run(Suite.SM4, (done, all) -> {
                System.out.println(done);
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            });
        }

        private static HikariDataSource pool(String[] args) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(args[0]);
            pool.setUsername(args[1]);
            pool.setPassword(args[2]);
            return pool;
        }
    }

    private static PhoneNumber phone(int i) {
        return new PhoneNumber(String.valueOf(13_500_000_000L + i));
    }
}
