package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 交换机事件: what happened on the switch, under the names that ARI gives it. What is not listed here is {@link Other}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", visible = true, defaultImpl = AriEvent.Other.class)
public sealed interface AriEvent {

    /** When it happened, by the switch's clock. */
    Instant timestamp();

    /** 进入应用: a leg is ours now: a caller who arrived, or whom we called and who answered. */
    record StasisStart(Instant timestamp, Channel channel, List<String> args) implements AriEvent {
        public StasisStart {
            args = List.copyOf(args);
        }

        /** 来电: whether it came in over a trunk; then the trunk and the number that was dialled follow. */
        public boolean isInbound() {
            return args.size() == 3 && "inbound".equals(args.getFirst());
        }
    }

    /** 离开应用: a leg is ours no longer; most often it hung up. */
    record StasisEnd(Instant timestamp, Channel channel) implements AriEvent {}

    /** 通道状态变化. */
    record ChannelStateChange(Instant timestamp, Channel channel) implements AriEvent {}

    /** 请求挂机: somebody hangs up; the end of the leg follows. */
    record ChannelHangupRequest(Instant timestamp, Channel channel) implements AriEvent {}

    /**
     * 通道结束: a leg is over.
     *
     * @param cause     by Q.850: 16 hung up, 17 busy, 19 rang without an answer, 21 refused, 127 nobody there; 0 where
     *                  the other end gave none
     * @param techCause the answer of SIP, where there was one
     */
    record ChannelDestroyed(
            Instant timestamp,
            Channel channel,
            int cause,
            @JsonProperty("cause_txt") String causeText,
            @Nullable Integer techCause)
            implements AriEvent {}

    /** 按键: one key pressed at the other end. */
    record ChannelDtmfReceived(Instant timestamp, Channel channel, String digit, int durationMs) implements AriEvent {}

    /** 对方保持. */
    record ChannelHold(Instant timestamp, Channel channel) implements AriEvent {}

    /** 对方取消保持. */
    record ChannelUnhold(Instant timestamp, Channel channel) implements AriEvent {}

    /** 开始说话; where it is asked for. */
    record ChannelTalkingStarted(Instant timestamp, Channel channel) implements AriEvent {}

    /** 停止说话, after so many milliseconds. */
    record ChannelTalkingFinished(Instant timestamp, Channel channel, int duration) implements AriEvent {}

    /** 呼叫进展: how calling a leg of ours goes on. */
    record Dial(
            Instant timestamp,
            Channel peer,
            @JsonProperty("dialstatus") DialStatus status) implements AriEvent {}

    /** 会话桥建立. */
    record BridgeCreated(Instant timestamp, Bridge bridge) implements AriEvent {}

    /** 会话桥结束. */
    record BridgeDestroyed(Instant timestamp, Bridge bridge) implements AriEvent {}

    /** 进入会话桥. */
    record ChannelEnteredBridge(Instant timestamp, Bridge bridge, Channel channel) implements AriEvent {}

    /** 离开会话桥. */
    record ChannelLeftBridge(Instant timestamp, Bridge bridge, Channel channel) implements AriEvent {}

    /** 开始播放. */
    record PlaybackStarted(Instant timestamp, Playback playback) implements AriEvent {}

    /** 播放完毕, or stopped, or failed: the playback's state says which. */
    record PlaybackFinished(Instant timestamp, Playback playback) implements AriEvent {}

    /** 开始录音. */
    record RecordingStarted(Instant timestamp, Recording recording) implements AriEvent {}

    /** 录音完成: it can be fetched. */
    record RecordingFinished(Instant timestamp, Recording recording) implements AriEvent {}

    /** 录音失败. */
    record RecordingFailed(Instant timestamp, Recording recording) implements AriEvent {}

    /** 坐席在线状态: an endpoint one subscribed to was registered or lost. */
    record EndpointStateChange(Instant timestamp, Endpoint endpoint) implements AriEvent {}

    /** 应用被替换: another process connected under our name and gets the events from now on; we do not fight over it. */
    record ApplicationReplaced(Instant timestamp) implements AriEvent {}

    /** 其他: what this client does not know, or does not tell. */
    record Other(Instant timestamp, String type) implements AriEvent {}

    /** 终端: whom one can call. */
    record Endpoint(String technology, String resource, String state) {}

    /** 呼叫状态. */
    enum DialStatus {
        BEGUN,
        PROCEEDING,
        PROGRESS,
        RINGING,
        ANSWER,
        BUSY,
        NOANSWER,
        CANCEL,
        CONGESTION,
        CHANUNAVAIL,
        OTHER;

        @JsonCreator
        static DialStatus of(String said) {
            if (said.isEmpty()) {
                return BEGUN;
            }
            for (DialStatus status : values()) {
                if (status.name().equals(said)) {
                    return status;
                }
            }
            return OTHER;
        }
    }
}
