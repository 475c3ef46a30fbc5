package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.calls.RobotScript.Step;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.FloorBook.Line;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;

/**
 * 机器人通话: calls in which nobody of ours talks: a prompt is said, a key is waited for, once more if none comes, a free word is recorded.
 * They wait in no queue and take no seat; what is at the other end is never taken for a person's word unless a key was pressed.
 */
public final class RobotTalks {

    /** In the records: no queue that anybody waits in. */
    private static final String QUEUE = "_robot";

    private static final Duration RINGS = Duration.ofSeconds(35);
    private static final Duration KEY_WITHIN = Duration.ofSeconds(7);
    private static final Duration LONGEST_WORD = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(4);
    /** Whoever talks on for so long before a key was pressed is no person who picked up. */
    private static final Duration MACHINE_TALKS = Duration.ofSeconds(4);
    /** A greeting of a machine is longer than what people say who pick up. */
    private static final Duration GREETING = Duration.ofMillis(2_500);

    private static final int ASKED_AT_MOST = 2;
    private static final int BUSY = 17;
    private static final int NOT_THERE = 127;

    private final LiveFloor floor;
    private final Map<String, Talk> talks = new HashMap<>();

    RobotTalks(LiveFloor floor) {
        this.floor = floor;
    }

    /**
     * 外呼任务.
     *
     * @param steps the first is where it begins
     * @param sounds the prompts, by the words they say
     * @param ended told once, on the floor's thread
     */
    public record Errand(
            UUID id,
            SeatActs.OutwardCall to,
            List<Step> steps,
            String again,
            String thanks,
            Map<String, String> sounds,
            Consumer<RobotCallEnded> ended) {}

    /** 一通. */
    private static final class Talk {
        final Errand errand;
        final LiveCall call;
        final String leg;
        final Map<String, String> pressed = new LinkedHashMap<>();

        @Nullable
        Step step;

        int asked;
        int turn;
        boolean ending;

        @Nullable
        String playback;

        @Nullable
        Runnable then;

        @Nullable
        String recording;

        boolean recordingRuns;

        @Nullable
        Instant talksSince;

        Duration longestTalk = Duration.ZERO;
        boolean noticed;

        Talk(Errand errand, LiveCall call, String leg) {
            this.errand = errand;
            this.call = call;
            this.leg = leg;
        }
    }

    /** Whether such a record is of one of these. */
    static boolean isOne(CallRecord kept) {
        return QUEUE.equals(kept.queue());
    }

    boolean has(String leg) {
        return talks.containsKey(leg);
    }

    /** 外呼; from any thread. */
    public void begin(Errand errand) {
        floor.later(() -> dial(errand));
    }

    private void dial(Errand errand) {
        SeatActs.OutwardCall to = errand.to();
        Line line = new Line(
                to.hotline(),
                to.area(),
                to.shows(),
                new QueueId(QUEUE),
                Demand.ANYBODY,
                Priority.NORMAL,
                false,
                Map.of());
        LiveCall call = new LiveCall(errand.id(), Direction.OUT, to.number(), to.shows(), line, floor.now());
        call.citizen = to.citizen();
        String leg = "c." + call.id + ".1";
        call.leg = leg;
        Talk talk = new Talk(errand, call, leg);
        talks.put(leg, talk);
        floor.keep(call);
        floor.step(call, "DIALLED", null, "");
        String endpoint = "PJSIP/" + to.number() + "@" + floor.trunk();
        floor.order(
                call,
                () -> floor.board.call(leg, endpoint, to.shows(), RINGS),
                failed -> floor.thread.execute(() -> end(talk, RobotCallEnded.Ending.FAILED)));
    }

    /** Somebody, or something, picked up. */
    boolean up(String leg) {
        Talk talk = talks.get(leg);
        if (talk == null) {
            return false;
        }
        talk.call.callerUp = true;
        talk.call.answeredAt = floor.now();
        floor.keep(talk.call);
        floor.step(talk.call, "REACHED", null, "");
        floor.order(talk.call, () -> floor.board.hearTalk(leg));
        ask(talk, talk.errand.steps().getFirst());
        return true;
    }

    private void ask(Talk talk, Step step) {
        talk.step = step;
        talk.asked = 1;
        say(talk, step.words(), () -> wait(talk, step));
    }

    /** For a key, or for what they have to say. */
    private void wait(Talk talk, Step step) {
        if (step.records()) {
            record(talk);
            return;
        }
        int turn = ++talk.turn;
        floor.thread.after(KEY_WITHIN, () -> {
            if (talk.turn == turn && talks.containsValue(talk) && !talk.ending) {
                silence(talk, step);
                floor.publish();
            }
        });
    }

    /** Nothing came: once more, and then never. */
    private void silence(Talk talk, Step step) {
        if (talk.asked < ASKED_AT_MOST) {
            talk.asked++;
            say(talk, talk.errand.again(), () -> say(talk, step.words(), () -> wait(talk, step)));
        } else {
            hangUp(talk, unanswered(talk));
        }
    }

    private RobotCallEnded.Ending unanswered(Talk talk) {
        Instant since = talk.talksSince;
        Duration running = since == null ? Duration.ZERO : Duration.between(since, floor.now());
        Duration longest = running.compareTo(talk.longestTalk) > 0 ? running : talk.longestTalk;
        if (talk.pressed.isEmpty() && longest.compareTo(GREETING) >= 0) {
            return RobotCallEnded.Ending.MACHINE;
        }
        return talk.noticed || !talk.pressed.isEmpty() || !longest.isZero()
                ? RobotCallEnded.Ending.NO_KEY
                : RobotCallEnded.Ending.SILENT;
    }

    private void record(Talk talk) {
        String name = talk.call.id + Arrivals.MESSAGE + "1";
        talk.recording = name;
        talk.recordingRuns = true;
        floor.log.recording(new FloorLog.Kept(name, talk.call.id, "VOICEMAIL", floor.now(), null, null, "RUNNING"));
        floor.order(
                talk.call,
                () -> floor.board.recordWord(talk.leg, name, LONGEST_WORD, PAUSE),
                failed -> floor.thread.execute(() -> recorded(name, false)));
    }

    /** The free word is there; nothing was said where it is not kept. */
    void recorded(String name, boolean kept) {
        Talk talk = talks.values().stream()
                .filter(each -> name.equals(each.recording) && each.recordingRuns)
                .findFirst()
                .orElse(null);
        if (talk == null) {
            return;
        }
        talk.recordingRuns = false;
        if (!kept) {
            talk.recording = null;
        }
        if (talk.ending) {
            end(talk, RobotCallEnded.Ending.FINISHED);
        } else {
            follow(talk, Step.SPOKEN);
        }
    }

    /** What means nothing at the moment shows that somebody is there, and no more. */
    boolean pressed(String leg, String key) {
        Talk talk = talks.get(leg);
        if (talk == null) {
            return false;
        }
        talk.noticed = true;
        Step step = talk.step;
        if (step == null || step.records() || talk.ending || !step.next().containsKey(key)) {
            return true;
        }
        talk.turn++;
        talk.pressed.put(step.code(), key);
        floor.step(talk.call, "CHOSE", null, step.code() + "=" + key);
        hush(talk);
        follow(talk, key);
        return true;
    }

    private void follow(Talk talk, String key) {
        Step step = talk.step;
        String code = step == null ? "" : step.next().getOrDefault(key, "");
        Step next = talk.errand.steps().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
        if (next == null) {
            talk.step = null;
            say(talk, talk.errand.thanks(), () -> hangUp(talk, RobotCallEnded.Ending.FINISHED));
        } else {
            ask(talk, next);
        }
    }

    /** Whoever talks on and on before a key was pressed is a machine: the line is not kept for it. */
    boolean talking(String leg, boolean begins) {
        Talk talk = talks.get(leg);
        if (talk == null) {
            return false;
        }
        Instant since = talk.talksSince;
        if (!begins) {
            talk.talksSince = null;
            if (since != null) {
                Duration time = Duration.between(since, floor.now());
                talk.longestTalk = time.compareTo(talk.longestTalk) > 0 ? time : talk.longestTalk;
            }
            return true;
        }
        Instant now = floor.now();
        talk.talksSince = now;
        floor.thread.after(MACHINE_TALKS, () -> {
            boolean isFirst = talk.pressed.isEmpty() && !talk.noticed && !talk.recordingRuns;
            if (now.equals(talk.talksSince) && isFirst && talks.containsValue(talk) && !talk.ending) {
                hangUp(talk, RobotCallEnded.Ending.MACHINE);
                floor.publish();
            }
        });
        return true;
    }

    private void say(Talk talk, String words, Runnable then) {
        hush(talk);
        String playback = "xq-" + UUID.randomUUID();
        talk.playback = playback;
        talk.then = then;
        String sound = talk.errand.sounds().getOrDefault(words, "bye");
        floor.order(
                talk.call,
                () -> floor.board.play(talk.leg, playback, "sound:" + sound),
                failed -> floor.thread.execute(() -> played(talk.leg, playback)));
    }

    /** A prompt has ended. */
    boolean played(String leg, String playback) {
        Talk talk = talks.get(leg);
        if (talk == null) {
            return false;
        }
        Runnable then = talk.then;
        if (playback.equals(talk.playback) && then != null) {
            talk.playback = null;
            talk.then = null;
            then.run();
        }
        return true;
    }

    private void hush(Talk talk) {
        String playback = talk.playback;
        if (playback != null) {
            talk.playback = null;
            talk.then = null;
            floor.order(talk.call, () -> floor.board.stop(playback));
        }
    }

    private void hangUp(Talk talk, RobotCallEnded.Ending ending) {
        String leg = talk.leg;
        floor.order(talk.call, () -> floor.board.hangUp(leg));
        end(talk, ending);
    }

    /** The other side has gone, or never came. */
    boolean gone(String leg, int cause) {
        Talk talk = talks.get(leg);
        if (talk == null) {
            return false;
        }
        if (!talk.call.callerUp) {
            end(
                    talk,
                    switch (cause) {
                        case BUSY -> RobotCallEnded.Ending.BUSY;
                        case NOT_THERE -> RobotCallEnded.Ending.FAILED;
                        default -> RobotCallEnded.Ending.NO_ANSWER;
                    });
        } else if (talk.recordingRuns) {
            // what they said until then is told in a moment
            talk.ending = true;
            floor.thread.after(PAUSE, () -> recorded(String.valueOf(talk.recording), false));
        } else {
            end(talk, talk.step == null ? RobotCallEnded.Ending.FINISHED : RobotCallEnded.Ending.HUNG_UP);
        }
        return true;
    }

    private void end(Talk talk, RobotCallEnded.Ending ending) {
        if (talks.remove(talk.leg) == null) {
            return;
        }
        talk.ending = true;
        talk.call.callerUp = false;
        floor.step(talk.call, "ROBOT", null, ending.name());
        floor.close(talk.call, talk.call.answeredAt == null ? CallRecord.Ending.UNREACHED : CallRecord.Ending.FINISHED);
        talk.errand.ended().accept(new RobotCallEnded(talk.call.id, ending, talk.pressed, talk.recording));
    }
}
