package org.xinqiao.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.ari.AriFailure;
import org.xinqiao.platform.ProblemFound;

/** 交换机上的录音: the files that the switch made. */
@Component
class SwitchShelf implements RecordingShelf {

    private final Switchroom room;

    SwitchShelf(Switchroom room) {
        this.room = room;
    }

    @Override
    public byte[] audio(String name) {
        try (InputStream in = room.ari().recordings().open(name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (AriFailure.Gone gone) {
            throw new ProblemFound(PastCallProblem.RECORDING_GONE);
        } catch (AriFailure failed) {
            throw new ProblemFound(CallProblem.VOICE_DOWN);
        }
    }

    @Override
    public void erase(String name) {
        try {
            room.ari().recordings().delete(name);
        } catch (AriFailure.Gone gone) {
            // somebody cleared up before
        } catch (AriFailure failed) {
            throw new ProblemFound(CallProblem.VOICE_DOWN);
        }
    }
}
