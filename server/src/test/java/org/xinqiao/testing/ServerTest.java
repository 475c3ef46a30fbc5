package org.xinqiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole server: all beans, a database of its own, HTTP through {@code MockMvc} without a port. Test classes
 * with the same set-up share one server and its rows, so each makes the rows it needs under names of its own.
 * No job runs by itself, no place is loaded. {@code People} makes accounts, {@link Browser} signs them in and writes as
 * they would.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface ServerTest {}
