package org.xinqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;

@DisplayName("a shell command (命令)")
class ShellCommandTest {

    @Test
    void runsOnTheWholeHouseWithoutAWebServer() {
        DatabaseAddress database = TestPostgres.freshDatabase();
        SpringApplication application = new SpringApplication(Xinqiao.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command");
        try (ConfigurableApplicationContext context = application.run(
                "--xinqiao.database.url=" + database.url(),
                "--xinqiao.database.user=" + database.user(),
                "--xinqiao.database.password=" + database.password())) {
            ShellCommands commands = context.getBean(ShellCommands.class);
            assertThat(commands.run("password", List.of("nobody"))).isEqualTo(1);
            assertThat(commands.run("no such thing", List.of())).isEqualTo(64);
        }
    }
}
