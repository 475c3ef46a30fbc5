package org.xinqiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link ServerTest} in which the demo city 心桥市 is loaded: for what must hold on a whole place. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = "xinqiao.place=../demo")
public @interface DemoPlaceTest {}
