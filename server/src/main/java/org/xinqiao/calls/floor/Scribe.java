package org.xinqiao.calls.floor;

import java.util.UUID;
import java.util.function.Consumer;
import org.xinqiao.engines.ari.VoiceListener;

/** 转写员: hears those who talk, each alone, and tells what was understood. Everything here returns at once. */
public interface Scribe {

    /** Nobody listens. */
    Scribe NONE = new Scribe() {
        @Override
        public int most() {
            return 0;
        }

        @Override
        public VoiceListener listen(Speaker speaker, Consumer<FloorLog.Said> kept) {
            throw new IllegalStateException("nobody listens");
        }
    };

    /** How many voices at a time; none where nobody listens. */
    int most();

    /**
     * From now on that voice is heard: 16 kHz, mono.
     *
     * @param kept told each sentence that is to be put on record
     */
    VoiceListener listen(Speaker speaker, Consumer<FloorLog.Said> kept);

    /** 说话人身份. */
    enum Role {
        /** 来电人, or whoever was called. */
        CALLER,
        /** 话务员. */
        AGENT,
        /** 其他各方. */
        PARTY
    }

    /**
     * 说话人.
     *
     * @param recording what is recorded of the call at the same time: the words go when it goes
     * @param label     of a party who was asked in, what is shown of it; empty for others
     */
    record Speaker(UUID call, String recording, Role role, String label) {}
}
