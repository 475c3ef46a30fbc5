package org.xinqiao.intake.boards;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 留言板设置.
 *
 * @param privateAddresses 允许内网地址: whether boards within the own network may be read; otherwise nobody can make the house
 *     ask its neighbours something
 * @param longestAnswer 应答大小上限: how much of one answer is read
 * @param patience 等待时间: how long one answer may take
 */
@ConfigurationProperties("xinqiao.boards")
public record BoardSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("2MB") DataSize longestAnswer,
        @DefaultValue("10s") Duration patience) {}
