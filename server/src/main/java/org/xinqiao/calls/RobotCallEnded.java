package org.xinqiao.calls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 机器人外呼结束.
 *
 * @param call under which it is on record
 * @param pressed by the code of the step, in their order
 * @param recording the name of the free word; absent without one
 */
public record RobotCallEnded(
        UUID call,
        Ending ending,
        Map<String, String> pressed,
        @Nullable String recording) {

    /** 结束方式. */
    public enum Ending {
        /** 走完话术. */
        FINISHED,
        NO_ANSWER,
        BUSY,
        /** 答录机或语音信箱: something talked on and on, and pressed nothing. */
        MACHINE,
        /** 接听无声: answered, and nothing was heard. */
        SILENT,
        /** 未按键: somebody is there, and presses nothing that means anything. */
        NO_KEY,
        /** 中途挂断. */
        HUNG_UP,
        /** 未拨出. */
        FAILED
    }

    public RobotCallEnded {
        pressed = Collections.unmodifiableMap(new LinkedHashMap<>(pressed));
    }
}
