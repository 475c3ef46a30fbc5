package org.xinqiao.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinqiao.platform.StartRefused;

/**
 * 通知设置. Without a gateway nothing goes out; in a demo a simulator stands in.
 *
 * @param atOnce 即时发送: whether a message goes out right after it was written down; switched off in tests only
 * @param quietFrom 免打扰开始: from when on no SMS goes out but codes and answers, for example {@code 21:30}
 * @param quietUntil 免打扰结束: until when; the same as the beginning for no quiet hours
 * @param wordsKept 内容保留: for how long after its end a message's words and address stay readable for the house; then they are destroyed
 * @param lease 认领时长: how long a process answers for a message it has begun to send; once it is over another takes it up. Longer than a gateway takes to answer, which is half a minute at the most
 * @param smpp SMPP 网关: a carrier's short message centre
 * @param http HTTP 网关: an SMS gateway spoken to over HTTP; at most one of both is used
 * @param mail 邮件服务器: where e-mail is handed in
 */
@ConfigurationProperties("xinqiao.notice")
public record NoticeSettings(
        @DefaultValue("true") boolean atOnce,
        @DefaultValue("21:30") String quietFrom,
        @DefaultValue("08:00") String quietUntil,
        @DefaultValue("90d") Duration wordsKept,
        @DefaultValue("2m") Duration lease,
        @DefaultValue Smpp smpp,
        @DefaultValue Http http,
        @DefaultValue Mail mail) {

    public NoticeSettings {
        if (smpp.isOn() && http.isOn()) {
            throw new StartRefused(
                    "xinqiao.notice.smpp.host 与 xinqiao.notice.http.url 只能设置一个。",
                    "Set xinqiao.notice.smpp.host or xinqiao.notice.http.url, not both.");
        }
    }

    /**
     * SMPP 网关 (SMPP 3.4).
     *
     * @param host 地址: the host of the short message centre; empty for none
     * @param port 端口: its port
     * @param systemId 账号: the system id that binds
     * @param password 密码: its password, of eight characters at the most
     * @param systemType 系统类型: as the carrier prescribes it
     * @param from 主叫号码: the number that messages come from, and that citizens answer to
     * @param tls 加密: whether the connection is encrypted
     */
    public record Smpp(
            @DefaultValue("") String host,
            @DefaultValue("2775") int port,
            @DefaultValue("") String systemId,
            @DefaultValue("") String password,
            @DefaultValue("") String systemType,
            @DefaultValue("12345") String from,
            @DefaultValue("false") boolean tls) {

        /** Whether there is one. */
        public boolean isOn() {
            return !host.isBlank();
        }
    }

    /**
     * HTTP 网关.
     *
     * @param url 地址: where messages are posted, with {@code https} unless it is on this machine; empty for none
     * @param secret 签名密钥: signs what goes out and what comes in, at least 32 characters
     */
    public record Http(@Nullable URI url, @DefaultValue("") String secret) {

        private static final int SHORTEST = 32;
        private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

        public Http {
            if (url != null && url.toString().isBlank()) {
                url = null;
            }
            if (url != null && (secret.length() < SHORTEST || !isSafe(url))) {
                throw new StartRefused(
                        "xinqiao.notice.http.url 须以 https:// 开头（本机可用 http://），xinqiao.notice.http.secret 至少 32 个字符。",
                        "xinqiao.notice.http.url begins with https://, or with http:// on this machine, and"
                                + " xinqiao.notice.http.secret has at least 32 characters.");
            }
        }

        /** Numbers and words of citizens leave this machine encrypted. */
        private static boolean isSafe(URI url) {
            return "https".equals(url.getScheme())
                    || "http".equals(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost()));
        }

        /** Whether there is one. */
        public boolean isOn() {
            return url != null;
        }
    }

    /**
     * 邮件服务器.
     *
     * @param host 地址: the host of the SMTP server; empty for none
     * @param port 端口: its port
     * @param user 账号: who hands in; empty where nobody has to say
     * @param password 密码: their password
     * @param from 发件人: the address that e-mail comes from, for example {@code 12345@example.gov.cn}
     * @param tls 加密: whether the connection is encrypted from the start ({@code implicit}), after a greeting ({@code starttls}), or not at all ({@code none})
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("465") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("implicit") String tls) {

        public Mail {
            if (!host.isBlank() && Recipient.mail(from).isEmpty()) {
                throw new StartRefused(
                        "设置了 xinqiao.notice.mail.host，还须用 xinqiao.notice.mail.from 指明发件人邮箱。",
                        "With xinqiao.notice.mail.host set, xinqiao.notice.mail.from names the sender's address.");
            }
        }

        /** Whether there is one. */
        public boolean isOn() {
            return !host.isBlank();
        }
    }
}
