package org.xinqiao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the migrations of all rooms")
class MigrationsTest {

    private final DSLContext sql;

    MigrationsTest(DSLContext sql) {
        this.sql = sql;
    }

    @Test
    void runOnAnEmptyDatabaseAsAUserWithoutSpecialRights() {
        assertThat(sql.fetchValue("select rolsuper or rolcreatedb from pg_roles where rolname = current_user"))
                .isEqualTo(false);
        assertThat(sql.fetchValue("select count(*) from flyway_schema_history where success"))
                .isNotEqualTo(0L);
    }

    @Test
    void giveEachRoomASchemaOfItsOwnAndLeavePublicAlone() {
        assertThat(sql.fetch("select table_name from information_schema.tables where table_schema = 'public'")
                        .getValues(0, String.class))
                .containsExactly("flyway_schema_history");
    }
}
