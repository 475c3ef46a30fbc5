package org.xinqiao.calls;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinqiao.platform.StartRefused;

/**
 * 话务设置. Without a switch there is no voice, and nothing else suffers.
 *
 * @param switchUrl 交换机地址: where the switch answers HTTP, as {@code bin/xinqiao switch status} says, for example {@code http://127.0.0.1:8088}; empty for no voice
 * @param app 应用名: the name of this installation on the switch, {@code hotline.app} of its configuration
 * @param trunk 外线: the trunk of the switch over which outside numbers are called
 * @param emergencyTrunk 紧急专线: the one that leads to 110, 119, 120 and 122
 * @param spoken 合成播报: the folder from which the switch plays what is written into the register, {@code spoken} in its data folder; empty: callers hear the usual prompts
 * @param passwords 交换机密码文件: the file {@code passwords} in the data folder of the switch
 * @param emergencyNote 紧急专线说明: shown behind 110, 119, 120 and 122 where nobody real is at the end of the line, as in a demo
 */
@ConfigurationProperties("xinqiao.calls")
public record CallSettings(
        @Nullable URI switchUrl,
        @DefaultValue("xinqiao") String app,
        @DefaultValue("carrier") String trunk,
        @DefaultValue("emergency") String emergencyTrunk,
        @Nullable Path spoken,
        @Nullable Path passwords,
        @DefaultValue("") String emergencyNote) {

    public CallSettings {
        if (switchUrl != null && switchUrl.toString().isBlank()) {
            switchUrl = null;
        }
        if (switchUrl != null && (!isHttp(switchUrl) || passwords == null)) {
            throw new StartRefused(
                    "xinqiao.calls.switch-url 须以 http:// 或 https:// 开头，并须用 xinqiao.calls.passwords 指明交换机的密码文件。",
                    "xinqiao.calls.switch-url begins with http:// or https://, and xinqiao.calls.passwords names the file with"
                            + " the switch's passwords.");
        }
    }

    /** Whether there is a switch at all. */
    public boolean voice() {
        return switchUrl != null;
    }

    /** Where orders go. */
    public URI ari() {
        return at("/ari");
    }

    /** Where the telephones in browsers go, through us. */
    public URI telephones() {
        return URI.create(at("/ws").toString().replaceFirst("^http", "ws"));
    }

    private URI at(String path) {
        if (switchUrl == null) {
            throw new IllegalStateException("there is no switch");
        }
        return URI.create(switchUrl.toString().replaceFirst("/+$", "") + path);
    }

    private static boolean isHttp(URI url) {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }
}
