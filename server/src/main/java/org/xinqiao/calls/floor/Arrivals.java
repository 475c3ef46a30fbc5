package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.CallRecord.Promise;
import org.xinqiao.calls.floor.FloorBook.Line;
import org.xinqiao.calls.floor.FloorBook.Reception;
import org.xinqiao.calls.floor.LiveCall.Saying;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.Refusal;

/**
 * 接入: what a caller hears before somebody answers. Straight to a person (GB/T 33358 advises against menus): the seat rings while
 * the caller is still being greeted.
 */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(30);
    private static final Duration CHOOSE_WITHIN = Duration.ofSeconds(8);
    private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(3);
    private static final int COUNTED_TO = 20;
    /** The switch may have time in a moment. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** Whoever presses a key of the menu twice has chosen once, and has not asked to be called back. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(2);

    /** Music costs the switch fifty packets a second each. */
    static final int MUSIC_FOR = 200;

    /** In the name of a recording: what somebody said after the tone. */
    static final String MESSAGE = "-m";

    private static final String CALL_BACK_KEY = "1";
    private static final String MESSAGE_KEY = "2";

    private final LiveFloor floor;
    private final Executor executor;
    /** Legs that hear music while they wait. */
    private final Set<String> musical = new HashSet<>();

    Arrivals(LiveFloor floor, Executor executor) {
        this.floor = floor;
        this.executor = executor;
    }

    /** 来电. How to receive it is looked up beside, so that the floor does not wait. */
    void arrived(String leg, String caller, String dialled) {
        Instant now = floor.now();
        Line unknown = new Line(0, "", dialled, new QueueId("?"), Demand.ANYBODY, Priority.NORMAL, false, Map.of());
        LiveCall call = floor.begin(new LiveCall(UUID.randomUUID(), Direction.IN, caller, dialled, unknown, now));
        call.leg = leg;
        call.callerUp = true;
        floor.legs.put(leg, call);
        answer(call, leg);
        executor.execute(() -> {
            try {
                Reception reception = floor.book.receive(caller, dialled, now);
                floor.thread.execute(() -> {
                    received(call, reception);
                    floor.publish();
                });
            } catch (RuntimeException failed) {
                LOG.error("a caller could not be received; they hear so", failed);
                floor.thread.execute(() -> {
                    sayAndEnd(call, List.of("away"), Ending.LOST);
                    floor.publish();
                });
            }
        });
    }

    /** A switch that had no time to take the call off the hook is asked again: nobody is to be served who hears nothing. */
    private void answer(LiveCall call, String leg) {
        floor.order(
                call,
                () -> floor.board.answer(leg),
                failed -> floor.thread.execute(() -> floor.thread.after(AGAIN, () -> {
                    if (leg.equals(call.leg) && !call.isOver()) {
                        LOG.debug("call {} was not answered, and is again: {}", call.id, failed.toString());
                        answer(call, leg);
                    }
                })));
    }

    private void received(LiveCall call, Reception reception) {
        if (call.isOver()) {
            return;
        }
        call.line = reception.line();
        call.citizen = reception.citizen();
        floor.keep(call);
        floor.step(call, "ARRIVED", null, call.dialled);
        switch (reception.treatment()) {
            case BLOCKED -> sayAndEnd(call, reception.sounds(), Ending.BLOCKED);
            case ANNOUNCE -> sayAndEnd(call, reception.sounds(), Ending.AFTER_HOURS);
            case VOICEMAIL -> message(call, reception.sounds());
            case QUEUE -> {
                if (call.line.menu().isEmpty()) {
                    enqueue(call, reception.sounds());
                } else {
                    offerMenu(call, reception);
                }
            }
        }
    }

    private void offerMenu(LiveCall call, Reception reception) {
        call.stage = Stage.CHOOSING;
        List<String> sounds = new ArrayList<>(reception.sounds());
        sounds.add(reception.menu());
        say(
                call,
                sounds,
                () -> floor.thread.after(CHOOSE_WITHIN, () -> {
                    if (call.stage == Stage.CHOOSING) {
                        // whoever presses nothing gets a person
                        enqueue(call, List.of());
                        floor.publish();
                    }
                }));
    }

    /** In line at once; the greeting is heard meanwhile, and stops when somebody answers. */
    private void enqueue(LiveCall call, List<String> greeting) {
        Line line = call.line;
        Refusal refused = floor.decide(
                new Command.Enqueue(call.key(), line.queue(), Media.VOICE, line.demand(), line.priority()));
        if (refused != null) {
            LOG.error("call {} has no queue {}: {}", call.id, line.queue(), refused.en());
            sayAndEnd(call, List.of("away"), Ending.LOST);
            return;
        }
        if (call.stage == Stage.WAITING && !line.emergency()) {
            say(call, greeting.isEmpty() ? List.of("connecting") : greeting, () -> music(call));
        } else if (call.stage == Stage.WAITING) {
            say(call, List.of("connecting"), () -> music(call));
        }
        tellLater(call);
    }

    /** Back in line after a talk: told so, then music. */
    void waitOn(LiveCall call) {
        if (call.callerUp) {
            say(call, List.of("connecting"), () -> music(call));
            tellLater(call);
        }
    }

    /** For as many as the switch can play to beside its work; who waits behind them hears in silence how it goes on. */
    private void music(LiveCall call) {
        String leg = call.leg;
        if (leg == null || !call.callerUp) {
            return;
        }
        if (musical.size() >= MUSIC_FOR) {
            musical.retainAll(floor.legs.keySet());
        }
        if (musical.size() < MUSIC_FOR) {
            musical.add(leg);
            floor.order(call, () -> floor.board.music(leg, true));
        }
    }

    /** Something else is heard now. */
    void noMusic(LiveCall call, String leg) {
        musical.remove(leg);
        floor.order(call, () -> floor.board.music(leg, false));
    }

    private void tellLater(LiveCall call) {
        Instant since = call.since == null ? floor.now() : call.since;
        floor.thread.after(TELL_EVERY, () -> {
            if (call.stage == Stage.WAITING && since.equals(call.since)) {
                tell(call);
                tellLater(call);
            }
        });
    }

    /** 报位次: where one stands, how long it may take, and that one may be called back instead. */
    private void tell(LiveCall call) {
        List<String> sounds = new ArrayList<>();
        int position = floor.floor().position(call.key()).orElse(1);
        sounds.add(position == 1 ? "next" : counted("ahead-", position - 1));
        floor.floor()
                .expectedWait(call.key(), floor.now())
                .map(wait -> counted(
                        "minutes-", (int) Math.max(1, wait.plusSeconds(30).toMinutes())))
                .ifPresent(sounds::add);
        if (!call.line.emergency()) {
            sounds.add("offer");
        }
        say(call, sounds, () -> music(call));
    }

    private static String counted(String what, int number) {
        return what + (number > COUNTED_TO ? "many" : Integer.toString(number));
    }

    /** 按键. What means nothing at the moment does nothing. */
    void pressed(LiveCall call, String key) {
        if (call.stage == Stage.CHOOSING) {
            Line chosen = call.line.menu().get(key);
            if (chosen != null) {
                hush(call);
                call.line = chosen;
                call.deafUntil = floor.now().plus(ONE_PRESS);
                floor.step(call, "CHOSE", null, key);
                enqueue(call, List.of());
            }
        } else if (call.stage == Stage.WAITING
                && !call.line.emergency()
                && floor.now().isAfter(call.deafUntil)) {
            if (key.equals(CALL_BACK_KEY) && !call.number.isEmpty()) {
                floor.decide(new Command.PromiseCallback(call.key()));
            } else if (key.equals(MESSAGE_KEY)) {
                call.stage = Stage.MESSAGE;
                if (floor.decide(new Command.Withdraw(call.key())) == null) {
                    message(call, List.of("message"));
                } else {
                    call.stage = Stage.WAITING;
                }
            }
        }
    }

    /** 预约回拨: the place is kept; the caller hears so and may hang up. */
    void promised(LiveCall call, Instant at) {
        call.promise = new Promise(0, at);
        call.stage = Stage.PROMISED;
        floor.step(call, "PROMISED", null, "");
        String leg = call.leg;
        if (leg != null) {
            say(call, List.of("callback", "bye"), () -> {
                floor.legs.remove(leg);
                call.callerUp = false;
                call.leg = null;
                floor.order(call, () -> floor.board.hangUp(leg));
            });
        }
        floor.keep(call);
    }

    private void message(LiveCall call, List<String> prompts) {
        call.stage = Stage.MESSAGE;
        floor.step(call, "MESSAGE", null, "");
        say(call, prompts, () -> {
            String leg = call.leg;
            if (leg != null) {
                String name = call.id + MESSAGE + ++call.recordings;
                call.recording = name;
                floor.order(call, () -> floor.board.recordLeg(leg, name, LONGEST_MESSAGE));
                floor.log.recording(new FloorLog.Kept(name, call.id, "VOICEMAIL", floor.now(), null, null, "RUNNING"));
            }
        });
    }

    /** The message is there: thanks, and good-bye. */
    void messageLeft(LiveCall call) {
        sayAndEnd(call, List.of("bye"), Ending.VOICEMAIL);
    }

    private void sayAndEnd(LiveCall call, List<String> sounds, Ending ending) {
        if (call.isOver()) {
            return;
        }
        if (call.leg == null) {
            floor.close(call, ending);
            return;
        }
        call.stage = Stage.MESSAGE;
        say(call, sounds, () -> floor.talks().finish(call, ending));
    }

    /** One after another; what was being said is said no longer. */
    private void say(LiveCall call, List<String> sounds, Runnable then) {
        hush(call);
        String leg = call.leg;
        if (leg == null || !call.callerUp) {
            return;
        }
        noMusic(call, leg);
        sayNext(call, leg, sounds, then);
    }

    private void sayNext(LiveCall call, String leg, List<String> sounds, Runnable then) {
        String playback = "xq-" + UUID.randomUUID();
        call.saying = new Saying(playback, sounds.subList(1, sounds.size()), then);
        floor.order(
                call,
                () -> floor.board.play(leg, playback, "sound:" + sounds.getFirst()),
                failed -> floor.thread.execute(() -> said(call, playback)));
    }

    /** A prompt has ended. */
    void said(LiveCall call, String playback) {
        Saying saying = call.saying;
        if (saying == null || !saying.playback().equals(playback)) {
            return;
        }
        String leg = call.leg;
        call.saying = null;
        if (!saying.rest().isEmpty() && leg != null) {
            sayNext(call, leg, saying.rest(), saying.then());
        } else {
            saying.then().run();
        }
    }

    void hush(LiveCall call) {
        Saying saying = call.saying;
        if (saying != null) {
            call.saying = null;
            floor.order(call, () -> floor.board.stop(saying.playback()));
        }
    }
}
