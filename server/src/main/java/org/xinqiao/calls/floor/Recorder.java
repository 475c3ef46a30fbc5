package org.xinqiao.calls.floor;

import java.time.Instant;

/**
 * 录音: a talk is recorded by a leg that hears what the caller hears and says, and so everybody; the switch can then pass two voices
 * on instead of mixing them. Where others talk without the caller, they are recorded in their bridge.
 */
final class Recorder {

    /** In the name of a leg that listens. */
    static final String LISTENER = "k.";

    private final LiveFloor floor;

    Recorder(LiveFloor floor) {
        this.floor = floor;
    }

    /** Caller and seat have been brought together; nothing when it is recorded already. */
    void begin(LiveCall call) {
        if (call.recording != null) {
            return;
        }
        String caller = call.leg;
        if (caller == null) {
            inBridge(call);
        } else {
            beside(call, caller);
        }
    }

    /** Somebody was asked in, or the caller is away: those who talk without the caller are to be heard. What was paused stays paused. */
    void follow(LiveCall call) {
        boolean without = call.callerApart || !call.callerUp;
        if (call.recordingLeg == null || call.parties.isEmpty() || !without) {
            return;
        }
        boolean paused = call.paused;
        rest(call);
        String name = inBridge(call);
        if (paused) {
            call.paused = true;
            floor.order(call, () -> floor.board.pauseRecording(name, true));
        }
    }

    /** The caller waits for somebody else; what comes then is another recording. One in the bridge goes on with the bridge. */
    void rest(LiveCall call) {
        String listener = call.recordingLeg;
        if (listener != null) {
            end(call);
            floor.order(call, () -> floor.board.hangUp(listener));
        }
    }

    /** The recording of a bridge ends with the bridge, the leg that listens with the one it listens to. */
    void end(LiveCall call) {
        call.recordingLeg = null;
        call.recording = null;
    }

    private String inBridge(LiveCall call) {
        String name = named(call);
        ordered(call, name, () -> floor.board.record(call.bridge(), name));
        return name;
    }

    private void beside(LiveCall call, String caller) {
        String name = named(call);
        String leg = LISTENER + call.id + "." + call.recordings;
        call.recordingLeg = leg;
        ordered(call, name, () -> floor.board.recordBeside(caller, leg, name));
    }

    private String named(LiveCall call) {
        String name = call.id + "-" + ++call.recordings;
        call.recording = name;
        call.paused = false;
        return name;
    }

    private void ordered(LiveCall call, String name, Runnable order) {
        Instant begun = floor.now();
        floor.log.recording(new FloorLog.Kept(name, call.id, "TALK", begun, null, null, "RUNNING"));
        floor.order(
                call,
                order,
                failed -> floor.later(() -> {
                    floor.log.recording(new FloorLog.Kept(name, call.id, "TALK", begun, floor.now(), null, "FAILED"));
                    if (name.equals(call.recording)) {
                        end(call);
                    }
                }));
    }
}
