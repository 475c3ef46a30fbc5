package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * 通道: one leg of a call, as the switch last told of it.
 *
 * @param name      with the technology and the endpoint before the dash: PJSIP/1001-00000003
 * @param caller    the number at the other end of this leg
 * @param connected the number it talks to
 * @param dialplan  where it is in the dial plan
 */
public record Channel(
        ChannelId id,
        String name,
        ChannelState state,
        Party caller,
        Party connected,
        Position dialplan,
        @JsonProperty("creationtime") Instant createdAt) {

    /** 号码与姓名: either may be empty. */
    public record Party(String number, String name) {}

    /** 拨号计划中的位置. */
    public record Position(String context, String exten, String appName, String appData) {}

    /** Whether it is in the hands of that application. */
    public boolean isIn(String application) {
        String data = dialplan.appData();
        return "Stasis".equals(dialplan.appName()) && (data.equals(application) || data.startsWith(application + ","));
    }
}
