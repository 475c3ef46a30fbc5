package org.xinqiao.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.platform.AccountRights;
import org.xinqiao.platform.PlatformSettings;

/** Hands the process's database to Spring; it is closed after the pool, since the pool was made from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseSetup {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSetup.class);

    @Bean
    DatabaseOfTheProcess databaseOfTheProcess(PlatformSettings settings) {
        return new DatabaseOfTheProcess(settings);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(DatabaseOfTheProcess database) {
        return new Details(database.address());
    }

    /** Migrations are the owner's; the connection is closed when they are done. */
    @Bean
    FlywayConnectionDetails migrationsConnection(DatabaseOfTheProcess database) {
        return new OwnersDetails(database.owner());
    }

    @Bean
    FlywayMigrationStrategy migrationsAndGrants(DatabaseOfTheProcess database, OwnersConnections owner) {
        return flyway -> {
            flyway.migrate();
            if (!database.owner().user().equals(database.address().user())) {
                try (Connection connection = owner.open()) {
                    Grants.give(connection, database.address().user());
                } catch (SQLException e) {
                    throw new IllegalStateException("the application's account could not be given its rights", e);
                }
            }
        };
    }

    @Bean
    OwnersConnections ownersConnections(DatabaseOfTheProcess database) {
        return () -> database.owner().connect();
    }

    @Bean
    @DependsOnDatabaseInitialization
    AccountRights accountRights(DSLContext sql) {
        AccountRights rights = AccountRights.of(sql);
        if (!rights.areApart()) {
            LOG.warn(
                    "应用的数据库账号权限过大（{}），审计记录与经过只靠触发器保护；请按 deploy/database.sql 分设两个账号。"
                            + " / The application's database account may do too much ({}): the audit trail and the"
                            + " stories rest on triggers only. Have two accounts, as in deploy/database.sql.",
                    rights.zh(),
                    rights.en());
        }
        return rights;
    }

    /** Tells monitoring too; the process works all the same. */
    @Bean
    HealthIndicator trailProtectionHealthIndicator(AccountRights rights) {
        return () -> Health.up()
                .withDetail("protection", rights.areApart() ? "account" : "triggers only")
                .withDetail("beyond", rights.beyond())
                .build();
    }

    @Bean
    DefaultConfigurationCustomizer sqlAsTheRoomsWriteIt() {
        return configuration -> configuration
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(true).withExecuteLogging(false));
    }

    private record OwnersDetails(DatabaseAddress owner) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return owner.user();
        }

        @Override
        public String getPassword() {
            return owner.password();
        }

        @Override
        public String getJdbcUrl() {
            return owner.url();
        }
    }

    private record Details(DatabaseAddress address) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public String getPassword() {
            return address.password();
        }

        @Override
        public String getJdbcUrl() {
            return address.url();
        }
    }
}
