package org.xinqiao.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 请求内容设置.
 *
 * @param limit 内容上限: how large what is sent may be, but for files, which have limits of their own
 * @param files 附件上限: how large a form with a file may be, but for a file to import, which {@code spring.servlet.multipart} limits
 * @param time 内容时限: within which time it has to be here, so that nobody holds the house up by sending slowly
 */
@ConfigurationProperties("xinqiao.body")
record BodySettings(
        @DefaultValue("1MB") DataSize limit,
        @DefaultValue("21MB") DataSize files,
        @DefaultValue("30s") Duration time) {}
