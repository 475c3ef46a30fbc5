package org.xinqiao.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Power;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.store.EntryTable;
import org.xinqiao.citizens.store.CitizenTable;
import org.xinqiao.citizens.vault.TestKeys;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.schema.citizens.Tables;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("who calls (来电人)")
class CitizensTest {

    private final DSLContext sql;
    private final Citizens citizens;

    CitizensTest(DSLContext sql, DatabaseAddress address, @TempDir Path folder) {
        this.sql = sql;
        sql.deleteFrom(Tables.LOOKUP).execute();
        sql.deleteFrom(Tables.CITIZEN).execute();
        TestPostgres.asOwner(address, "delete from citizens.key_generation");
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
        citizens = new Citizens(
                new CitizenTable(sql, TestKeys.of(sql, folder)), new Audit(new EntryTable(sql), clock), clock);
    }

    @Test
    void isTheSamePersonUnderTheSameNameAndNumber() {
        CitizenId first = citizens.findOrCreate("张三", "138 0013 8000");
        assertThat(citizens.findOrCreate("张三", "+8613800138000")).isEqualTo(first);
        assertThat(citizens.find(first)).hasValueSatisfying(found -> {
            assertThat(found.contacts()).isEqualTo(2);
            assertThat(found.maskedName()).isEqualTo("张**");
            assertThat(found.maskedPhone()).isEqualTo("138****8000");
        });
    }

    @Test
    void mayHaveBeenInTouchBefore() {
        Instant spring = Instant.parse("2026-03-01T00:00:00Z");
        List<CitizenId> met = citizens.findOrCreate(List.of(new Caller("赵六", "13800138006")), spring);
        assertThat(citizens.find(met.getFirst()))
                .hasValueSatisfying(found -> assertThat(found.lastContact()).isEqualTo(spring));
    }

    @Test
    void sharesANumberWithOthersOfTheHousehold() {
        CitizenId husband = citizens.findOrCreate("张三", "13800138001");
        CitizenId wife = citizens.findOrCreate("李四", "13800138001");
        assertThat(wife).isNotEqualTo(husband);
        assertThat(citizens.withPhone("13800138001", viewer(Power.REGISTER))).containsExactlyInAnyOrder(husband, wife);
    }

    @Test
    void withoutANameIsWhoeverCalledFromThereLast() {
        CitizenId known = citizens.findOrCreate("张三", "13800138002");
        assertThat(citizens.findOrCreate(" ", "13800138002")).isEqualTo(known);
    }

    @Test
    void withoutANumberIsAlwaysSomebodyNew() {
        assertThat(citizens.findOrCreate("王五", "")).isNotEqualTo(citizens.findOrCreate("王五", ""));
    }

    @Test
    void areFoundAndAddedTogether() {
        CitizenId known = citizens.findOrCreate("张三", "13800138006");
        List<CitizenId> all = citizens.findOrCreate(List.of(
                new Caller("李四", "13800138007"),
                new Caller("张三", "13800138006"),
                new Caller("王五", ""),
                new Caller("", "13800138007"),
                new Caller("李四", "13800138007"),
                new Caller("王五", ""),
                new Caller("", "13800138008"),
                new Caller("", "13800138008")));
        assertThat(all.get(1)).isEqualTo(known);
        assertThat(all.get(3)).isEqualTo(all.get(0)).isEqualTo(all.get(4));
        assertThat(all.get(2)).isNotEqualTo(all.get(5));
        assertThat(all.get(6)).isEqualTo(all.get(7));
        assertThat(citizens.find(all.get(0))).map(MaskedCitizen::contacts).hasValue(3);
        assertThat(citizens.find(all.get(7))).map(MaskedCitizen::contacts).hasValue(2);
        assertThat(citizens.findOrCreate(List.of())).isEmpty();
    }

    @Test
    void needsANameOrANumber() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> citizens.findOrCreate("", " "))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(CitizenProblem.NOBODY_GIVEN));
    }

    @Test
    void isToldWhichFieldIsWrong() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> citizens.findOrCreate("张三", "不知道"))
                .satisfies(
                        found -> assertThat(found.fields()).extracting("field").containsExactly("phone"));
    }

    @Test
    void liesInTheDatabaseSealed() {
        citizens.findOrCreate("欧阳修", "13800138003");
        var row = sql.selectFrom(Tables.CITIZEN).fetchSingle();
        assertThat(new String(row.getName(), StandardCharsets.UTF_8)).doesNotContain("欧阳");
        assertThat(new String(row.getPhone(), StandardCharsets.ISO_8859_1)).doesNotContain("8003");
    }

    @Test
    void isLookedUpOnRecordFoundOrNot() {
        citizens.findOrCreate("张三", "13800138004");
        assertThat(citizens.lookup("13800138004", viewer(Power.REGISTER), "registration"))
                .hasSize(1);
        assertThat(citizens.lookup("13900000000", viewer(Power.REGISTER), "registration"))
                .isEmpty();
        assertThat(sql.selectFrom(ENTRY)
                        .where(ENTRY.ACTION.eq("citizen.looked-up"))
                        .fetch(ENTRY.ACCOUNT))
                .isEqualTo(List.of(7L, 7L));
    }

    @Test
    void isNotFoundByTryingNumbers() {
        citizens.findOrCreate("张三", "13800138009");
        assertThat(citizens.withPhone("13800138009", viewer(Power.HANDLE))).isEmpty();
    }

    @Test
    void isNotLookedUpByEverybody() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> citizens.lookup("13800138005", viewer(Power.HANDLE), "curiosity"))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(AccessProblem.DENIED));
    }

    private static Viewer viewer(Power power) {
        UnitId unit = new UnitId(1);
        return new Viewer(
                new AccountId(7), "受理员", unit, Set.of(power), new Scope(new AreaCode("9901"), Set.of(unit), false));
    }
}
