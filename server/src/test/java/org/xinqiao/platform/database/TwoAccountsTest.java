package org.xinqiao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.platform.AccountRights;
import org.xinqiao.platform.StartRefused;

@DisplayName("a PostgreSQL of one's own with two accounts (两个账号), made by deploy/database.sql")
class TwoAccountsTest {

    private static final String PASSWORD = "a password";

    private final String name = TestPostgres.prefix() + "script";
    private final DatabaseAddress owner = account(name);
    private final DatabaseAddress application = account(name + "_app");

    private DatabaseAddress account(String user) {
        DatabaseAddress server = TestPostgres.administrator();
        return TestPostgres.in(name, new DatabaseAddress(server.url(), user, PASSWORD));
    }

    @BeforeEach
    void theScriptIsRun() throws IOException, SQLException {
        String script = Files.readAllLines(Path.of("../deploy/database.sql")).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" "))
                .replaceAll(":'\\w+'", "'" + PASSWORD + "'")
                .replaceAll("\\bxinqiao(?=\\b|_app)", name);
        List<String> statements =
                Arrays.stream(script.split(";")).filter(text -> !text.isBlank()).toList();
        assertThat(statements).hasSize(5);
        asAdministrator(statements.subList(0, 2).stream());
        asAdministrator(Stream.of("grant " + owner.user() + " to current_user"));
        asAdministrator(statements.subList(2, 5).stream());
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        asAdministrator(Stream.of(
                "drop database " + name + " with (force)",
                "drop role " + application.user(),
                "drop role " + owner.user()));
    }

    private static void asAdministrator(Stream<String> statements) throws SQLException {
        try (Connection connection = TestPostgres.administrator().connect();
                Statement statement = connection.createStatement()) {
            for (String text : statements.toList()) {
                statement.execute(text);
            }
        }
    }

    @Test
    void isMigratedByItsOwnerAndWorkedOnByTheOther() throws SQLException {
        try (ConfigurableApplicationContext context = start(application, owner)) {
            assertThat(context.getBean(AccountRights.class).areApart()).isTrue();
            DSLContext sql = context.getBean(DSLContext.class);
            assertThat(sql.fetchValue("select count(*) from organisation.area")).isNotEqualTo(0L);
            assertThat(sql.fetchValue("select current_user")).hasToString(application.user());
            assertThat(sql.fetchValue("select count(*) from pg_stat_activity where usename = ?", owner.user()))
                    .as("connections of the owner that were left open")
                    .isEqualTo(0L);
        }
    }

    /** As before there were two: it works, and says what that is worth. */
    @Test
    void mayStillBeOfOneAccountAndLaterOfTwo() throws SQLException {
        try (ConfigurableApplicationContext context = start(owner, new DatabaseAddress("", "", ""))) {
            assertThat(context.getBean(AccountRights.class).beyond()).contains(AccountRights.Beyond.OWNER);
        }
        try (ConfigurableApplicationContext context = start(application, owner)) {
            assertThat(context.getBean(AccountRights.class).areApart()).isTrue();
        }
    }

    @Test
    void isRefusedWithWordsWhenTheOwnerIsNotLetIn() {
        DatabaseAddress guess = new DatabaseAddress(owner.url(), owner.user(), "a guess");
        assertThatThrownBy(() -> start(application, guess))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(owner.user());
    }

    private static ConfigurableApplicationContext start(DatabaseAddress application, DatabaseAddress owner) {
        SpringApplication house = new SpringApplication(Xinqiao.class);
        house.setWebApplicationType(WebApplicationType.NONE);
        house.setAdditionalProfiles("command", "test");
        return house.run(
                "--xinqiao.place=src/test/resources/place",
                "--xinqiao.database.url=" + application.url(),
                "--xinqiao.database.user=" + application.user(),
                "--xinqiao.database.password=" + application.password(),
                "--xinqiao.database.owner-user=" + owner.user(),
                "--xinqiao.database.owner-password=" + owner.password());
    }
}
