package org.xinqiao.citizens;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 来电人设置.
 *
 * @param unmaskedPerHour 每小时明文查看上限: how many callers one person may be told of within an hour
 */
@ConfigurationProperties("xinqiao.citizens")
record CitizenSettings(@DefaultValue("30") int unmaskedPerHour) {}
