package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.Bringing.counts;
import static org.xinqiao.intake.Bringing.utf8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Viewers;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;

/** It has a server of its own: its connections are nobody else's. */
@DisplayName("an import whose connections are cut again and again (连接中断)")
class ImportConnectionsTest {

    private static final int ROWS = 4000;

    private final DatabaseAddress database = TestPostgres.freshDatabase();

    @Test
    void takesEveryRowOnce() throws Exception {
        SpringApplication application = new SpringApplication(Xinqiao.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command", "test");
        try (ConfigurableApplicationContext context = application.run(
                        "--xinqiao.database.url=" + database.url(),
                        "--xinqiao.database.user=" + database.user(),
                        "--xinqiao.database.password=" + database.password(),
                        "--xinqiao.place=src/test/resources/place");
                Connection observer =
                        DriverManager.getConnection(database.url(), database.user(), database.password())) {
            Imports imports = context.getBean(Imports.class);
            Bringing bringing =
                    new Bringing(imports, context.getBean(Viewers.class).named("dispatcher"));
            long id = bringing.begun("cut.csv", utf8(Bringing.rows(ROWS))).id();
            AtomicBoolean enough = new AtomicBoolean();
            Thread work = Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    imports.workOn(id);
                }
            });
            for (int cut = 0; cut < 4; cut++) {
                awaitRows(observer, cut * ROWS / 5 + 1);
                assertThat(number(
                                observer,
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where datname = current_database() and pid <> pg_backend_pid()"
                                        + " and backend_type = 'client backend'"))
                        .isPositive();
            }
            awaitRows(observer, ROWS);
            enough.set(true);
            work.join();
            assertThat(Bringing.of(imports.get(bringing.viewer(), id))).isEqualTo(counts(ROWS, 0, 0));
            assertThat(number(observer, "select count(*) from casework.case_fact"))
                    .isEqualTo(ROWS);
            assertThat(number(observer, "select count(*) from casework.story")).isEqualTo(ROWS);
        }
    }

    private static void awaitRows(Connection observer, int rows) throws Exception {
        while (number(observer, "select done from intake.import_run") < rows) {
            Thread.sleep(5);
        }
    }

    private static int number(Connection observer, String query) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
