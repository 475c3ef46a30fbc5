package org.xinqiao.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 权限设置.
 *
 * @param firstPassword 初始密码: the password of all accounts loaded from a place's folder; when empty, a random one is made and printed once
 * @param metricsToken 指标令牌: what a monitoring system sends as a bearer token to read {@code /actuator/prometheus}; when empty, only administrators who are signed in may read it
 */
@ConfigurationProperties("xinqiao.access")
record AccessSettings(
        @DefaultValue("") String firstPassword,
        @DefaultValue("") String metricsToken) {}
