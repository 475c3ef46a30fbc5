package org.xinqiao.audit.reacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "house.of=settings")
@DisplayName("settings that were changed at the machine (设置变更) are on record at the next start")
class SettingsWatchTest {

    private final SettingsWatch watch;
    private final DSLContext sql;

    @Autowired
    SettingsWatchTest(SettingsWatch watch, DSLContext sql) {
        this.watch = watch;
        this.sql = sql;
    }

    @Test
    void eachWithWhatItWasAndWhatItIs() {
        Map<String, String> first = new TreeMap<>(Map.of("xinqiao.demo", "false", "xinqiao.access.lockafter", "15m"));
        watch.compare(first);
        int before = told().size();
        watch.compare(first);
        assertThat(told()).hasSize(before);
        watch.compare(Map.of("xinqiao.access.lockafter", "0", "xinqiao.doors.hosts", "12345.gov.cn"));
        assertThat(told().subList(before, before + 3))
                .containsExactly(
                        "xinqiao.access.lockafter {\"before\":\"15m\",\"after\":\"0\"}",
                        "xinqiao.demo {\"before\":\"false\",\"after\":\"\"}",
                        "xinqiao.doors.hosts {\"before\":\"\",\"after\":\"12345.gov.cn\"}");
    }

    @Test
    void whereverTheyAreSetAndWithoutWhatIsSecret() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of("XINQIAO_ACCESS_LOCKAFTER", "7m", "XINQIAO_DATABASE_PASSWORD", "hunter-2")));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "file",
                        Map.of(
                                "xinqiao.access.lock-after", "15m",
                                "xinqiao.access.first-password", "",
                                "xinqiao.database.url", "jdbc:postgresql://db/x?password=hunter-3",
                                "spring.ssl.bundle.jks.web.keystore.password", "hunter-4",
                                "spring.application.name", "not watched")));
        ConfigurationPropertySources.attach(environment);
        assertThat(SettingsInForce.of(environment))
                .containsEntry("xinqiao.access.lockafter", "7m")
                .containsEntry("xinqiao.database.password", "***")
                .containsEntry("xinqiao.database.url", "jdbc:postgresql://db/x")
                .containsEntry("spring.ssl.bundle.jks.web.keystore.password", "***")
                .doesNotContainKeys("xinqiao.access.firstpassword", "spring.application.name");
    }

    private List<String> told() {
        return sql.fetch("select subject_id || ' ' || details as told from audit.entry"
                        + " where action = 'setting.changed' and subject_type = 'setting' order by id")
                .getValues("told", String.class);
    }
}
