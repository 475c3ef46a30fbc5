package org.xinqiao.calls.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinqiao.platform.StartRefused;

/**
 * 话音通路设置: by which servers the voice of a telephone in a browser finds its way where it does not reach the switch by itself.
 * See docs/remote-seats.md.
 *
 * @param urls 通路服务器: such as {@code stun:stun.example:3478} and {@code turns:turn.example:5349?transport=tcp}; none: the switch is reached as it is
 * @param secretFile 中继密钥文件: its only line is the secret shared with the TURN server ({@code static-auth-secret} of coturn); needed for {@code turn:} and {@code turns:}
 * @param lifetime 中继账号有效期: how long what a browser is given for the TURN server lasts
 */
@ConfigurationProperties("xinqiao.ice")
record IceSettings(
        @DefaultValue List<String> urls,
        @Nullable Path secretFile,
        @DefaultValue("12h") Duration lifetime) {

    private static final Pattern SERVER =
            Pattern.compile("(stuns?|turns?):[A-Za-z0-9.\\-\\[\\]:]+(\\?transport=(udp|tcp))?");

    IceSettings {
        urls = urls.stream().map(String::strip).filter(url -> !url.isEmpty()).toList();
        for (String url : urls) {
            if (!SERVER.matcher(url).matches() || (isRelay(url) && secretFile == null)) {
                throw new StartRefused(
                        "xinqiao.ice.urls 里的“" + url + "”须形如 stun:主机:端口 或 turn:主机:端口；用 turn: 时须以"
                                + " xinqiao.ice.secret-file 指明密钥文件。",
                        "In xinqiao.ice.urls each is like stun:HOST:PORT or turn:HOST:PORT, and turn: needs"
                                + " xinqiao.ice.secret-file: " + url);
            }
        }
    }

    static boolean isRelay(String url) {
        return url.startsWith("turn");
    }
}
