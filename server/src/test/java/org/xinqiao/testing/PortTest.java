package org.xinqiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole server on a real port of the loopback, for what only bytes on a wire show; it loses patience soon. Otherwise
 * as {@link ServerTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(
        properties = {
            "server.address=127.0.0.1",
            "server.tomcat.connection-timeout=1s",
            "xinqiao.body.time=2s",
            "xinqiao.doors.hosts=localhost,127.0.0.1"
        })
public @interface PortTest {}
