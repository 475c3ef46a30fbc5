package org.xinqiao.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;

/**
 * Points a test's server to a database made for it, where it works with the application's account; as the owner of all
 * tables, who could touch what only grows, if {@code testing.as-owner} says so.
 */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAddress fresh = TestPostgres.freshDatabase();
        DatabaseAddress owner = TestPostgres.ownerOf(fresh);
        DatabaseAddress address =
                context.getEnvironment().getProperty("testing.as-owner", Boolean.class, false) ? owner : fresh;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh database",
                        Map.of(
                                "xinqiao.database.url", address.url(),
                                "xinqiao.database.user", address.user(),
                                "xinqiao.database.password", address.password(),
                                "xinqiao.database.owner-user", owner.user(),
                                "xinqiao.database.owner-password", owner.password())));
    }
}
