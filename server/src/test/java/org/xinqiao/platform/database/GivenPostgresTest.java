package org.xinqiao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.platform.StartRefused;

@DisplayName("a PostgreSQL of one's own (外部数据库) is looked at before anything is done to it")
class GivenPostgresTest {

    private final DatabaseAddress there = TestPostgres.freshDatabase();

    @Test
    void isTakenWhenItLetsUsIn() {
        assertThat(GivenPostgres.checked(there)).isEqualTo(there);
    }

    @Test
    void isRefusedWithWordsWhenThePasswordIsWrong() {
        DatabaseAddress guess = new DatabaseAddress(there.url(), there.user(), "a guess");
        assertThatThrownBy(() -> GivenPostgres.checked(guess))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("不接受这个用户或密码")
                .hasMessageContaining("does not take this user or password")
                .hasMessageNotContaining("a guess");
    }

    @Test
    void isRefusedWithWordsWhenThereIsNoSuchDatabase() {
        DatabaseAddress nowhere = new DatabaseAddress(there.url() + "_gone", there.user(), there.password());
        assertThatThrownBy(() -> GivenPostgres.checked(nowhere))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("请先建库")
                .hasMessageContaining("There is no database");
    }

    @Test
    void isRefusedWithWordsWhenItIsTooOld() {
        assertThatThrownBy(() -> GivenPostgres.refuseIfTooOld(14, there))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("需要 15 或更新的版本")
                .hasMessageContaining("15 or newer is needed");
        GivenPostgres.refuseIfTooOld(15, there);
    }

    @Test
    void isTheOneAllTestsRunOnWhereTheEnvironmentNamesOne() throws SQLException {
        assumeTrue(TestPostgres.given().isPresent(), "XINQIAO_TEST_DATABASE_URL names no server");
        assertThat(versionOf(there)).isEqualTo(versionOf(TestPostgres.given().orElseThrow()));
    }

    private static String versionOf(DatabaseAddress address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
