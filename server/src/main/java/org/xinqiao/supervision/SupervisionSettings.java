package org.xinqiao.supervision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 督办设置.
 *
 * @param follow 跟上办理: whether this process looks by itself at the cases whose turn has come; switched off in tests only
 */
@ConfigurationProperties("xinqiao.supervision")
public record SupervisionSettings(@DefaultValue("true") boolean follow) {}
