package org.xinqiao.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;

/** 录音: what was recorded of calls, fetched from the switch. */
@Service
public class CallRecordings {

    private final Switchroom room;

    CallRecordings(Switchroom room) {
        this.room = room;
    }

    /** The WAV of one; 8 kHz, 16 bits. */
    byte[] audio(String name) {
        try (InputStream in = room.ari().recordings().open(name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
