package org.xinqiao.intake.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 邮箱设置.
 *
 * @param privateAddresses 允许内网地址: whether mail servers within the own network may be asked
 * @param patience 等待时间: how long a mail server may take for one answer
 * @param atOnce 每次最多封数: how many letters of one mailbox are taken in at once
 * @param attachments 附件总量上限: how much of the attachments of one letter is fetched
 */
@ConfigurationProperties("xinqiao.mailboxes")
public record MailSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("50") int atOnce,
        @DefaultValue("25MB") DataSize attachments) {}
