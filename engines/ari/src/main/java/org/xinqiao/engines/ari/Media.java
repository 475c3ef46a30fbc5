package org.xinqiao.engines.ari;

import java.util.regex.Pattern;

/** 可播放的内容: what can be played to a leg or a bridge, as the switch addresses it. */
public record Media(String uri) {

    private static final Pattern SAFE = Pattern.compile("[a-z]+:[A-Za-z0-9#*/;_.-]+");

    public Media {
        if (!SAFE.matcher(uri).matches()) {
            throw new IllegalArgumentException("media is kind:name without blanks and commas, not " + uri);
        }
    }

    /** 提示音: a prompt of the switch by its name, in the language asked for. */
    public static Media sound(String name) {
        return new Media("sound:" + name);
    }

    /** 录音: a finished recording. */
    public static Media recording(String name) {
        return new Media("recording:" + name);
    }

    /** 提示声: a tone of the network, such as ring or busy, until it is stopped. */
    public static Media tone(String name) {
        return new Media("tone:" + name);
    }
}
