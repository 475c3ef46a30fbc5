package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Viewers;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ShellCommands;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;

@DisplayName("a trail that was sealed, backed up and restored (恢复) is whole, and its chain goes on")
class RestoredTrailTest {

    private static final long AHEAD = 50_000_000;
    private static final String NUMBERED_AHEAD = "create or replace function audit.transaction_number() returns bigint"
            + " language sql stable parallel restricted return pg_current_xact_id()::text::bigint + " + AHEAD
            + "; create or replace function audit.transactions_ended() returns bigint language sql stable"
            + " parallel restricted return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + " + AHEAD;

    @TempDir
    private Path folder;

    private Path backup;
    private Path passphrase;
    private long blocks;

    /** Its transactions have far higher numbers than those of the server it is brought back to. */
    @BeforeEach
    void aPlaceThatIsSealedIsBackedUp() throws IOException {
        backup = folder.resolve("place.backup");
        passphrase = Files.writeString(folder.resolve("passphrase"), "a very long passphrase");
        DatabaseAddress old = TestPostgres.freshDatabase();
        TestPostgres.asOwner(old, NUMBERED_AHEAD);
        try (ConfigurableApplicationContext house = start(old, "old", "--xinqiao.place=src/test/resources/place")) {
            for (int i = 0; i < 3; i++) {
                house.getBean(Cases.class)
                        .register(
                                house.getBean(Viewers.class).named("taker"),
                                new NewCase(UUID.randomUUID(), null, facts()));
            }
            house.getBean(Sealer.class).seal();
            blocks = house.getBean(BlockTable.class).last().orElseThrow().number();
            assertThat(run(house, "backup")).isZero();
        }
    }

    @Test
    void asBefore() {
        try (ConfigurableApplicationContext house = start(TestPostgres.freshDatabase(), "new")) {
            assertThat(run(house, "restore")).isZero();
            assertThat(house.getBean(ShellCommands.class).run("audit verify", List.of()))
                    .isZero();
            Verification.Report report = house.getBean(Verification.class).run(List.of(), rows -> {});
            assertThat(report.found()).isEmpty();
            assertThat(report.lines()).isEqualTo(3);
            assertThat(report.blocks()).isGreaterThan(blocks);
            assertThat(house.getBean(DSLContext.class)
                            .fetchSingle("select audit.transaction_number()")
                            .into(Long.class))
                    .isGreaterThan(AHEAD);
        }
    }

    /** Rows, blocks and roots brought back by the database's own means, without that command. */
    @Test
    void evenWhenNobodyThoughtOfTheNumbers() {
        DatabaseAddress fresh = TestPostgres.freshDatabase();
        try (ConfigurableApplicationContext house = start(fresh, "new")) {
            assertThat(run(house, "restore")).isZero();
        }
        TestPostgres.asOwner(fresh, NUMBERED_AHEAD.replace(" + " + AHEAD, " + 0"));
        try (ConfigurableApplicationContext house = start(fresh, "old")) {
            house.getBean(Audit.class).did(Act.of(AuditAction.SERVER_STARTED, Who.SYSTEM));
            assertThat(house.getBean(Sealer.class).seal()).isPositive();
            assertThat(house.getBean(Verification.class)
                            .run(List.of(), rows -> {})
                            .found())
                    .isEmpty();
        }
    }

    private int run(ConfigurableApplicationContext house, String command) {
        return house.getBean(ShellCommands.class)
                .run(command, List.of(backup.toString(), "--passphrase-file", passphrase.toString()));
    }

    /** @param data the folder, in which the keys to what was backed up lie, or none yet */
    private ConfigurableApplicationContext start(DatabaseAddress database, String data, String... more) {
        SpringApplication house = new SpringApplication(Xinqiao.class);
        house.setWebApplicationType(WebApplicationType.NONE);
        house.setAdditionalProfiles("command", "test");
        DatabaseAddress owner = TestPostgres.ownerOf(database);
        List<String> settings = new ArrayList<>(List.of(
                "--xinqiao.data=" + folder.resolve(data),
                "--xinqiao.database.url=" + database.url(),
                "--xinqiao.database.user=" + database.user(),
                "--xinqiao.database.password=" + database.password(),
                "--xinqiao.database.owner-user=" + owner.user(),
                "--xinqiao.database.owner-password=" + owner.password()));
        settings.addAll(List.of(more));
        return house.run(settings.toArray(String[]::new));
    }

    private static Facts facts() {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "路灯不亮",
                "三天不亮了。",
                null,
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
    }
}
