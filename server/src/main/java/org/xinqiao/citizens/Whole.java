package org.xinqiao.citizens;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 原文: what this door answers is not masked. It asks {@link Unmasking} first, so whoever reads it gave a reason and is on
 * record.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Whole {}
