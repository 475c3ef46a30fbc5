package org.xinqiao.calls.floor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.ari.VoiceListener;

/**
 * 交换台: what the floor asks of the switch. Legs, bridges, playbacks and recordings go by names; those we make are ours before the
 * order goes out. Every order blocks until the switch has answered, and throws when it could not be carried out.
 */
public interface Board {

    void answer(String leg);

    /**
     * Calls somebody; that the leg is up, or is not to be, is told later.
     *
     * @param endpoint a seat, PJSIP/1001, or a number over a trunk, PJSIP/110@emergency
     * @param shows    the number the other side sees; null for the switch's own
     */
    void call(String leg, String endpoint, @Nullable String shows, Duration patience);

    /** Whether a seat's telephone, PJSIP/1001, is there to be called. */
    boolean reaches(String endpoint);

    void hangUp(String leg);

    /** To one leg, or to everybody in a bridge. */
    void play(String leg, String playback, String sound);

    void playTo(String bridge, String playback, String sound);

    void stop(String playback);

    void music(String leg, boolean on);

    void keys(String leg, String digits);

    void bridge(String bridge);

    void join(String bridge, String leg);

    void part(String bridge, String leg);

    void endBridge(String bridge);

    void record(String bridge, String recording);

    /** What is said and heard at the end of a leg, by another leg of that name that listens to it; it ends with either of them. */
    void recordBeside(String leg, String listener, String recording);

    /** One leg alone, after a tone, for so long at most. */
    void recordLeg(String leg, String recording, Duration longest);

    /** The same, ended by a pause or any key as well. */
    void recordWord(String leg, String recording, Duration longest, Duration pause);

    /** From now on it is told when somebody at the end of that leg begins and ceases to talk. */
    void hearTalk(String leg);

    void pauseRecording(String recording, boolean paused);

    /**
     * 拾音: lets somebody hear what is said at the end of that leg, and nothing else; ended by hanging up both legs it takes and
     * ending its bridge, of which some may be there even where this fails.
     */
    void tap(String leg, Tap names, VoiceListener ear);

    /** 拾音所用: the leg that spies on another, the one that carries its voice away, and the bridge that joins them. */
    record Tap(String bridge, String snoop, String media) {}

    /** A leg that hears another from both sides, and may whisper to whoever is at its end. */
    void snoop(String leg, String snoop, boolean whisper);
}
