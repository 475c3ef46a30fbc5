package org.xinqiao.calls.floor;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.calls.floor.LiveCall.Party;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.SeatId;

/** 交换机听到的: what happened on the switch, told to the floor in its own words. May be told from any thread, in the switch's order. */
public final class Ears {

    /** 挂机 by Q.850: busy, refused. */
    private static final int BUSY = 17;

    private static final int REFUSED = 21;
    private static final int NORMAL = 16;

    /** Names of recordings begin with the call's id. */
    private static final int ID = 36;

    private final LiveFloor floor;

    public Ears(LiveFloor floor) {
        this.floor = floor;
    }

    private void heard(Runnable what) {
        floor.thread.execute(() -> {
            what.run();
            floor.publishSoon();
        });
    }

    /** 来电. */
    public void arrived(String leg, String caller, String dialled) {
        heard(() -> {
            if (!floor.legs.containsKey(leg)) {
                floor.arrivals().arrived(leg, caller, dialled);
            }
        });
    }

    /** 振铃. */
    public void ringing(String leg) {
        heard(() -> of(leg).ifPresent(call -> {
            Chair chair = call.chair;
            if (chair != null && chair.leg().equals(leg)) {
                floor.decide(new Command.Ring(chair.seat(), call.key()));
            }
        }));
    }

    /** 应答: a leg that we called. */
    public void up(String leg) {
        heard(() -> {
            if (!floor.robots().up(leg)) {
                of(leg).ifPresentOrElse(
                                call -> up(call, leg), () -> floor.watching().up(leg));
            }
        });
    }

    private void up(LiveCall call, String leg) {
        Chair chair = call.chair;
        Party party = call.parties.get(leg);
        if (chair != null && chair.leg().equals(leg)) {
            call.chair = chair.answered();
            if (call.stage == Stage.TALKING) {
                floor.parties().rejoined(call);
            } else if (floor.decide(new Command.Answer(chair.seat(), call.key())) != null) {
                floor.talks().dropChair(call);
            }
        } else if (party != null) {
            call.parties.put(leg, party.answered());
            floor.parties().answered(call, party);
        } else if (leg.equals(call.leg)) {
            call.callerUp = true;
            floor.decide(new Command.ReachCaller(call.key()));
        }
    }

    /** 通道结束; the cause by Q.850, 0 when it is not known. */
    public void gone(String leg, int cause) {
        heard(() -> {
            LiveCall call = floor.legs.remove(leg);
            if (floor.robots().gone(leg, cause)) {
                return;
            }
            if (call != null) {
                gone(call, leg, cause);
            } else {
                floor.watching().gone(leg);
            }
        });
    }

    private void gone(LiveCall call, String leg, int cause) {
        Chair chair = call.chair;
        if (leg.equals(call.leg)) {
            call.leg = null;
            boolean wasUp = call.callerUp;
            call.callerUp = false;
            callerGone(call, wasUp);
        } else if (chair != null && chair.leg().equals(leg)) {
            call.chair = null;
            chairGone(call, chair, cause);
        } else if (call.parties.containsKey(leg)) {
            floor.parties().gone(call, leg);
        } else {
            floor.taps().gone(leg);
        }
    }

    private void callerGone(LiveCall call, boolean wasUp) {
        switch (call.stage) {
            case RECEIVING, CHOOSING -> {
                call.queuedAt = call.queuedAt == null ? call.arrivedAt : call.queuedAt;
                floor.close(call, Ending.ABANDONED);
            }
            case WAITING -> floor.decide(new Command.HangUp(call.key()));
            case MESSAGE -> floor.close(call, call.recording == null ? Ending.ABANDONED : Ending.VOICEMAIL);
            case TALKING -> {
                if (call.promise != null && !wasUp) {
                    floor.talks().missed(call);
                } else if (call.talking() < 2) {
                    floor.decide(new Command.HangUp(call.key()));
                } else {
                    floor.recorder().follow(call);
                }
            }
            case APART -> {
                if (call.talking() < 2) {
                    floor.talks().finish(call, Ending.FINISHED);
                } else {
                    floor.recorder().follow(call);
                }
            }
            case PROMISED, OVER -> {}
        }
    }

    /** A hand that hangs up ends the talk, for all but those who go on by themselves; a line that breaks does not. */
    private void chairGone(LiveCall call, Chair chair, int cause) {
        if (call.stage != Stage.TALKING) {
            Command none = cause == BUSY || cause == REFUSED
                    ? new Command.Decline(chair.seat(), call.key())
                    : new Command.Fail(chair.seat(), call.key());
            floor.decide(none);
        } else if (call.talking() >= 2) {
            call.dropsSeatOnly = true;
            floor.decide(new Command.HangUp(call.key()));
        } else if (cause == NORMAL || call.promise != null) {
            floor.decide(new Command.HangUp(call.key()));
        } else {
            floor.decide(new Command.LoseLine(chair.seat()));
        }
    }

    /** 按键, pressed by somebody at the end of that leg. */
    public void pressed(String leg, String key) {
        heard(() -> {
            if (!floor.robots().pressed(leg, key)) {
                of(leg).filter(call -> leg.equals(call.leg))
                        .ifPresent(call -> floor.arrivals().pressed(call, key));
            }
        });
    }

    /** 说话: somebody at the end of that leg begins or ceases to talk. */
    public void talking(String leg, boolean begins) {
        heard(() -> floor.robots().talking(leg, begins));
    }

    /** 播放完毕. */
    public void played(String leg, String playback) {
        heard(() -> {
            if (!floor.robots().played(leg, playback)) {
                of(leg).ifPresent(call -> floor.arrivals().said(call, playback));
            }
        });
    }

    /** 录音完成, or failed. */
    public void recorded(String name, @Nullable Integer seconds, boolean kept) {
        heard(() -> callOf(name).ifPresent(id -> {
            LiveCall call = floor.calls.get(id);
            String kind = name.startsWith(Arrivals.MESSAGE, ID) ? "VOICEMAIL" : "TALK";
            floor.log.recording(new FloorLog.Kept(
                    name,
                    UUID.fromString(id.value()),
                    kind,
                    floor.now(),
                    floor.now(),
                    seconds,
                    kept ? "KEPT" : "FAILED"));
            floor.robots().recorded(name, kept);
            if (call != null && name.equals(call.recording)) {
                if (call.stage == Stage.MESSAGE) {
                    floor.arrivals().messageLeft(call);
                } else {
                    call.recording = null;
                }
            }
        }));
    }

    private static Optional<CallId> callOf(String recording) {
        try {
            return Optional.of(new CallId(UUID.fromString(recording.substring(0, Math.min(ID, recording.length())))
                    .toString()));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** 坐席失联: its telephone is registered no more, and has not come back. */
    public void seatLost(String extension) {
        heard(() -> floor.decide(new Command.LoseSeat(new SeatId(extension))));
    }

    private Optional<LiveCall> of(String leg) {
        return Optional.ofNullable(floor.legs.get(leg));
    }
}
