package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.audit.store.EntryTable;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.schema.audit.tables.records.EntryRecord;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the audit trail (审计记录)")
class TrailTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456Z");
    private static final Who WANG = new Who(7, "王芳");

    private final DSLContext sql;
    private final DatabaseAddress address;
    private final Audit audit;
    private long last;

    TrailTest(DSLContext sql, DatabaseAddress address) {
        this.sql = sql;
        this.address = address;
        this.audit = auditOn(sql);
    }

    private static Audit auditOn(DSLContext sql) {
        return new Audit(new EntryTable(sql), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @BeforeEach
    void startAfterWhatIsThere() {
        last = newest();
    }

    @Test
    void saysWhoDidWhatToWhatWhenAndFromWhere() {
        Origin origin = new Origin(null, "a-request", "10.1.2.3").inSession("secret session id");
        origin.during(() -> {
            audit.read(Act.of(AuditAction.CASE_READ, WANG)
                    .on(Subject.of("case", 12).under("20261125000012"))
                    .with("reason", "回访"));
            return true;
        });
        EntryRecord row = rows().getFirst();
        assertThat(row.getAt()).isEqualTo(NOON);
        assertThat(row.getAccount()).isEqualTo(7);
        assertThat(row.getPerson()).isEqualTo("王芳");
        assertThat(row.getAction()).isEqualTo("case.read");
        assertThat(List.of(row.getSubjectType(), row.getSubjectId(), row.getNumber()))
                .containsExactly("case", "12", "20261125000012");
        assertThat(row.getResult()).isEqualTo("DONE");
        assertThat(List.of(row.getRequest(), row.getAddress())).containsExactly("a-request", "10.1.2.3");
        assertThat(row.getSession()).hasSize(16).doesNotContain("secret");
        assertThat(row.getDetails()).isEqualTo("{\"reason\":\"回访\"}");
    }

    @Test
    void isNumberedByTime() {
        audit.did(Act.of(AuditAction.SERVER_STARTED, Who.SYSTEM));
        assertThat(rows().getFirst().getId() >> 20).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void keepsNothingOfAnActThatWasRolledBack() {
        assertThatThrownBy(() -> sql.transaction(inside -> {
                    auditOn(inside.dsl()).did(Act.of(AuditAction.ACCOUNT_CHANGED, WANG));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessageContaining("the act failed");
        assertThat(rows()).isEmpty();
        sql.transaction(inside -> auditOn(inside.dsl()).did(Act.of(AuditAction.ACCOUNT_CHANGED, WANG)));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void blotsOutWhatLooksLikeAPhoneOrAnIdentityNumber() {
        audit.did(Act.of(AuditAction.CITIZEN_UNMASKED, WANG)
                .with("reason", "来电人13800138000要求，证件11010119900307451X，诉求20261125000012"));
        assertThat(rows().getFirst().getDetails()).isEqualTo("{\"reason\":\"来电人***要求，证件***，诉求20261125000012\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set person = '别人'",
                "delete from audit.entry",
                "truncate audit.entry",
                "truncate audit.entry_otherwise"
            })
    void onlyGrowsWhoeverAsks(String change) throws SQLException {
        audit.did(Act.of(AuditAction.SERVER_STARTED, Who.SYSTEM));
        assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("permission denied");
        try (Connection owner = TestPostgres.ownerOf(address).connect()) {
            assertThatThrownBy(() -> DSL.using(owner).execute(change)).hasMessageContaining("only grows");
        }
    }

    @Test
    void hasAPartitionForThisMonthAndTheNextOnes() {
        assertThat(sql.fetchValue("select audit.ready_months(3)")).isEqualTo(0);
        assertThat(sql.fetchCount(DSL.table("pg_inherits"), DSL.condition("inhparent = 'audit.entry'::regclass")))
                .isEqualTo(5);
    }

    private long newest() {
        return sql.select(DSL.coalesce(DSL.max(ENTRY.ID), 0L))
                .from(ENTRY)
                .fetchSingle()
                .value1();
    }

    private List<EntryRecord> rows() {
        return sql.selectFrom(ENTRY).where(ENTRY.ID.gt(last)).orderBy(ENTRY.ID).fetch();
    }
}
