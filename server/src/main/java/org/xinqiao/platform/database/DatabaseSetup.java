package org.xinqiao.platform.database;

import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.platform.PlatformSettings;

/** Hands the process's database to Spring; it is closed after the pool, since the pool was made from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseSetup {

    @Bean
    DatabaseOfTheProcess databaseOfTheProcess(PlatformSettings settings) {
        return new DatabaseOfTheProcess(settings);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(DatabaseOfTheProcess database) {
        return new Details(database.address());
    }

    @Bean
    DefaultConfigurationCustomizer sqlAsTheRoomsWriteIt() {
        return configuration -> configuration
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(true).withExecuteLogging(false));
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
