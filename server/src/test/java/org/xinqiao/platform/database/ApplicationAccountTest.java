package org.xinqiao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.platform.AccountRights;

@DisplayName("the application's account (应用账号) can add to what only grows, and nothing else")
class ApplicationAccountTest {

    private static final String NOT_ALLOWED = "42501";
    private static final String ROW = "insert into audit.entry (id, at, account, person, action, result, details)"
            + " values (1, now(), 0, '系统', 'server.started', 'DONE', '{}')";

    private final DatabaseAddress address = TestPostgres.freshDatabase();
    private Connection connection;
    private DSLContext sql;

    @BeforeEach
    void connect() throws SQLException {
        connection = address.connect();
        sql = DSL.using(connection, SQLDialect.POSTGRES);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void putsOnRecord() {
        assertThat(sql.execute(ROW)).isEqualTo(1);
        assertThat(sql.fetchValue("select tx from audit.entry where id = 1")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set person = '别人'",
                "update audit.block set lines = 0",
                "update audit.root set block = 0",
                "update audit.told set tx = 0",
                "insert into audit.told values (false, 0)",
                "update casework.story set request = null",
                "update casework.story set actor = '别人'",
                "delete from audit.entry",
                "delete from audit.block",
                "delete from audit.root",
                "delete from casework.story",
                "truncate audit.entry",
                "truncate audit.entry_otherwise",
                "truncate audit.block",
                "truncate casework.story",
                "insert into audit.entry_otherwise (id, at, account, person, action, result, details)"
                        + " values (1, now(), 0, '系统', 'server.started', 'DONE', '{}')",
                "insert into audit.entry (id, at, tx, account, person, action, result, details)"
                        + " values (1, now(), 7, 0, '系统', 'server.started', 'DONE', '{}')",
                "merge into audit.entry e using (select 1 as id) n on e.id = n.id when matched then delete",
                "copy audit.entry (id, tx) from program 'true'",
                "select setval('audit.entry_low', 1)",
                "alter table audit.entry disable trigger all",
                "alter table casework.story disable trigger story_only_grows",
                "alter table audit.entry detach partition audit.entry_otherwise",
                "alter table audit.block add column more text",
                "alter table audit.root owner to current_user",
                "drop trigger entry_only_grows on audit.entry",
                "create trigger mine before insert on audit.entry for each row execute function platform.only_grows()",
                "create rule mine as on insert to audit.entry do instead nothing",
                "drop table audit.root",
                "drop schema audit cascade",
                "create table audit.mine (id int)",
                "create table public.mine (id int)",
                "create or replace function platform.only_grows() returns trigger language plpgsql"
                        + " as 'begin return old; end'",
                "create or replace function audit.transaction_number() returns bigint language sql return 1",
                "set session_replication_role = replica",
                "update public.flyway_schema_history set checksum = 0",
                "create role mine superuser"
            })
    void isRefused(String tampering) {
        sql.execute(ROW);
        assertThatThrownBy(() -> sql.execute(tampering))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        refusal -> assertThat(refusal.sqlState()).isEqualTo(NOT_ALLOWED));
    }

    @Test
    void cannotBecomeTheOwner() {
        String owner = TestPostgres.ownerOf(address).user();
        for (String change :
                new String[] {"set role ", "set session authorization ", "reassign owned by current_user to "}) {
            assertThatThrownBy(() -> sql.execute(change + owner)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void grantsItselfNothing() {
        sql.execute("grant update, delete on audit.entry to current_user");
        assertThat(AccountRights.of(sql).areApart()).isTrue();
    }

    @Test
    void isKnownToOwnNothing() {
        assertThat(AccountRights.of(sql).areApart()).isTrue();
    }

    @Test
    void isToldWhenItIsTheOwnerOrTheServersAdministrator() throws SQLException {
        try (Connection owner = TestPostgres.ownerOf(address).connect()) {
            AccountRights rights = AccountRights.of(DSL.using(owner, SQLDialect.POSTGRES));
            assertThat(rights.beyond()).containsExactly(AccountRights.Beyond.OWNER, AccountRights.Beyond.CHANGES);
            assertThat(rights.zh()).isEqualTo("是表的属主、可改、删或清空记录");
        }
    }

    @Test
    void everyTableSaysWhatItMayDoWithIt() {
        try (Connection owner = TestPostgres.ownerOf(address).connect()) {
            assertThat(Grants.unstated(DSL.using(owner, SQLDialect.POSTGRES)))
                    .as("tables without a line in db/grants.csv, or lines without a table")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isGivenWhatItMayAndLosesWhatItMayNotAtEachStart() throws SQLException {
        try (Connection connection = TestPostgres.ownerOf(address).connect()) {
            DSLContext owner = DSL.using(connection, SQLDialect.POSTGRES);
            owner.execute("grant update, delete on audit.entry to " + address.user());
            owner.execute("grant update (actor) on casework.story to " + address.user());
            owner.execute("grant delete on audit.entry_otherwise to " + address.user());
            owner.execute("revoke insert on audit.block from " + address.user());
            assertThat(AccountRights.of(sql).areApart()).isFalse();
            Grants.give(connection, address.user());
        }
        assertThat(AccountRights.of(sql).areApart()).isTrue();
        assertThat(sql.fetchValue("select has_table_privilege('audit.block', 'insert')"
                        + " and not has_any_column_privilege('casework.story', 'update')"
                        + " and not has_table_privilege('audit.entry_otherwise', 'delete')"))
                .isEqualTo(true);
    }
}
