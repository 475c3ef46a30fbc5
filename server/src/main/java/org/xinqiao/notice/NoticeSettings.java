package org.xinqiao.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 通知设置. Without a gateway nothing goes out; in a demo a simulator stands in.
 *
 * @param atOnce 即时发送: whether a message goes out right after it was written down; switched off in tests only
 * @param quietFrom 免打扰开始: from when on no SMS goes out but codes and answers, for example {@code 21:30}
 * @param quietUntil 免打扰结束: until when; the same as the beginning for no quiet hours
 * @param wordsKept 内容保留: for how long after its end a message's words and address stay readable for the house; then they are destroyed
 */
@ConfigurationProperties("xinqiao.notice")
public record NoticeSettings(
        @DefaultValue("true") boolean atOnce,
        @DefaultValue("21:30") String quietFrom,
        @DefaultValue("08:00") String quietUntil,
        @DefaultValue("90d") Duration wordsKept) {}
