package org.xinqiao.calls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 试拨设置.
 *
 * @param on 开放试拨: whether anybody may call the hotlines from the page {@code /try-call}; for demos, with a switch started for it
 */
@ConfigurationProperties("xinqiao.try-call")
public record TryCallSettings(@DefaultValue("false") boolean on) {}
