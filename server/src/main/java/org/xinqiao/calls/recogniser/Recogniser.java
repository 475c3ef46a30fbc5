package org.xinqiao.calls.recogniser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 语音识别器: is given one voice after another, many at a time, and says what it understands of each. */
public interface Recogniser {

    /** Samples a second of what it is given, each of 16 bits, the low byte first. */
    int RATE = 16_000;

    /** As it is named beside what it understood. */
    String name();

    /** Whether it only plays a recogniser. */
    boolean isTest();

    /**
     * One voice begins. Blocks until it can be heard.
     *
     * @param results told from any thread
     * @throws IOException when it cannot be heard now
     */
    Session open(Opening opening, Results results) throws IOException;

    /**
     * 一路话音.
     *
     * @param id      of this voice, which names nobody
     * @param speaker caller, agent or party
     */
    record Opening(UUID id, String speaker) {}

    /** 进行中的一路: used by one thread at a time. */
    interface Session {

        /** @throws IOException when it can be heard no longer; then there is no use in going on */
        void hear(ByteBuffer samples) throws IOException;

        /** Nothing more comes; returns when the last was understood, or it takes too long. */
        void end();
    }

    /** 识别结果. */
    interface Results {

        /** What it is so far; the next one takes its place. */
        void partial(String text);

        /**
         * A sentence that will not change any more.
         *
         * @param from how long after the beginning of the voice; null where the recogniser does not say
         */
        void settled(String text, @Nullable Duration from);
    }
}
