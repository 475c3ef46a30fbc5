package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.audit.Tables.BLOCK;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.audit.store.EntryTable;
import org.xinqiao.audit.store.RootTable;
import org.xinqiao.audit.store.SealedRows;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the sealer (封存)")
class SealerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00.123456Z"), ZoneOffset.UTC);
    private static final int A_BLOCK = 20_000;

    @TempDir
    private Path data;

    private final DSLContext sql;
    private final TransactionTemplate transactions;

    SealerTest(DSLContext sql, DataSource database) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    private Sealer sealer() {
        return new Sealer(
                new BlockTable(sql),
                new SealedRows(sql),
                new RootTable(sql),
                transactions,
                NOON,
                new PlatformSettings(
                        data, null, false, "", new PlatformSettings.Database(null, "", "", null, "", "", false)));
    }

    @BeforeEach
    void allBeforeIsSealed() {
        write(sql, 1);
        sealer().seal();
    }

    @Test
    void goesPastIdleTransactionsToAVeryLargeOneAndKeepsItTogether() {
        idle();
        sql.transaction(inside -> write(inside.dsl(), A_BLOCK + 10));
        write(sql, 3);
        assertThat(sealer().seal()).isEqualTo(A_BLOCK + 13);
        assertThat(lines(2)).containsExactly(A_BLOCK + 10, 3);
        assertThat(sealer().seal()).isZero();
    }

    @Test
    void leavesNoBlockWhereNothingHappened() {
        int blocks = sql.fetchCount(BLOCK);
        idle();
        assertThat(sealer().seal()).isZero();
        assertThat(sql.fetchCount(BLOCK)).isEqualTo(blocks);
    }

    @Test
    void waitsForTheOldestTransactionThatMayStillWrite() {
        sql.transaction(open -> {
            write(open.dsl(), 1);
            write(sql, 2);
            assertThat(sealer().seal()).isZero();
        });
        assertThat(sealer().seal()).isEqualTo(3);
    }

    private void idle() {
        for (int i = 0; i < 3; i++) {
            sql.fetch("select pg_current_xact_id()");
        }
    }

    private void write(DSLContext where, int rows) {
        Audit audit = new Audit(new EntryTable(where), Clock.offset(NOON, Duration.ofMillis(sql.fetchCount(ENTRY))));
        for (int i = 0; i < rows; i++) {
            audit.did(Act.of(AuditAction.SERVER_STARTED, Who.SYSTEM));
        }
    }

    /** Of the newest blocks, the oldest first. */
    private List<Integer> lines(int blocks) {
        return sql.selectFrom(BLOCK)
                .orderBy(BLOCK.NUMBER.desc())
                .limit(blocks)
                .fetch(BLOCK.LINES)
                .reversed();
    }
}
