package org.xinqiao.engines.callqueue;

/** 媒介: by voice, one at a time, or in writing, several at once. */
public enum Media {
    VOICE,
    TEXT
}
