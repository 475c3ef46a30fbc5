package org.xinqiao.calls.recogniser;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinqiao.platform.StartRefused;

/**
 * 语音识别设置. Without a recogniser no machine listens to calls, and nothing else suffers.
 *
 * @param url 识别服务地址: a recogniser as docs/recogniser.md describes it, {@code ws://} or {@code wss://}; empty for none
 * @param protocol 协议: {@code xinqiao}, or {@code vosk} for a server of Vosk
 * @param name 名称: how the recogniser is named beside what it understood; empty: by its address
 * @param tokenFile 令牌文件: its only line is sent as a bearer token; empty for none
 * @param language 语言: what the recogniser is told is spoken
 * @param most 路数上限: how many voices are heard at a time; each takes two more channels of the switch
 * @param samples 样本文件夹: for tests, a recogniser that knows the sounds in this folder ({@code NAME.wav}) and gives back what stands beside them ({@code NAME.txt})
 */
@ConfigurationProperties("xinqiao.recogniser")
public record RecogniserSettings(
        @Nullable URI url,
        @DefaultValue("XINQIAO") Dialect protocol,
        @DefaultValue("") String name,
        @Nullable Path tokenFile,
        @DefaultValue("zh-CN") String language,
        @DefaultValue("60") int most,
        @Nullable Path samples) {

    public RecogniserSettings {
        url = url == null || url.toString().isBlank() ? null : url;
        samples = samples == null || samples.toString().isBlank() ? null : samples;
        tokenFile = tokenFile == null || tokenFile.toString().isBlank() ? null : tokenFile;
        if (url != null && (!isSocket(url) || samples != null)) {
            throw new StartRefused(
                    "xinqiao.recogniser.url 须以 ws:// 或 wss:// 开头，且不能与 xinqiao.recogniser.samples 同时设置。",
                    "xinqiao.recogniser.url begins with ws:// or wss://, and is not set together with"
                            + " xinqiao.recogniser.samples.");
        }
        if (most < 0) {
            throw new StartRefused(
                    "xinqiao.recogniser.most 不能是负数。", "xinqiao.recogniser.most is no number of voices: " + most);
        }
    }

    private static boolean isSocket(URI url) {
        return url.getHost() != null && ("ws".equals(url.getScheme()) || "wss".equals(url.getScheme()));
    }
}
