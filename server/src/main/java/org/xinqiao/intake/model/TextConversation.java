package org.xinqiao.intake.model;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;

/** 文字会话: on which channels people wait for an answer as in a talk, and for how long (GB/T 33358: three minutes). */
public final class TextConversation {

    public static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Set<Facts.Channel> CHANNELS =
            EnumSet.of(Facts.Channel.PORTAL, Facts.Channel.WECHAT, Facts.Channel.SMS);

    private TextConversation() {}

    /** By when a message that came then is to be answered; absent on channels where nobody sits waiting. */
    public static @Nullable Instant due(Facts.Channel channel, Instant came) {
        return CHANNELS.contains(channel) ? came.plus(LIMIT) : null;
    }
}
