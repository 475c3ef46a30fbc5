package org.xinqiao.engines.ari;

import java.util.Locale;

/** 声音方向: which of a leg's two voices. */
public enum Side {
    /** 来自对方: what the other end says. */
    IN,
    /** 发给对方: what the other end hears. */
    OUT,
    /** 双向. */
    BOTH,
    /** 无. */
    NONE;

    String said() {
        return name().toLowerCase(Locale.ROOT);
    }
}
