package org.xinqiao.engines.ari;

/** 播放: a prompt being played to a leg or into a bridge; the target is written channel:ID or bridge:ID. */
public record Playback(PlaybackId id, String mediaUri, String targetUri, String state) {}
