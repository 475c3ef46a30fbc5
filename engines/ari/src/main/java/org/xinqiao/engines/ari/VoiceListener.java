package org.xinqiao.engines.ari;

import java.nio.ByteBuffer;

/** 话音听者: is given a voice piece by piece, in order, and keeps nobody waiting. */
public interface VoiceListener {

    /** Linear samples of 16 bits, the low byte first; whoever wants to keep them copies them. */
    void heard(ByteBuffer samples);

    /** Nothing more comes. */
    void over();
}
