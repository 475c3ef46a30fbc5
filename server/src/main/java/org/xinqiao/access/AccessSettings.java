package org.xinqiao.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 权限设置.
 *
 * @param firstPassword 初始密码: the password of all accounts loaded from a place's folder; when empty, a random one is made and printed once
 */
@ConfigurationProperties("xinqiao.access")
record AccessSettings(@DefaultValue("") String firstPassword) {}
