package org.xinqiao.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.xinqiao.calls.floor.RobotTalks;
import org.xinqiao.calls.floor.SeatActs;
import org.xinqiao.citizens.Citizens;

/**
 * 机器人外呼: the front door for rooms that have something to ask somebody by telephone. It knows nothing of what is asked: prompts
 * are said, keys are taken, a free word is recorded, and {@link RobotCallEnded} tells what came of it.
 */
@Service
public class RobotCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RobotCalls.class);

    private final Switchroom room;
    private final SpokenWords spoken;
    private final PlaceBook book;
    private final Citizens citizens;
    private final RecordingShelf shelf;
    private final ApplicationEventPublisher events;

    RobotCalls(
            Switchroom room,
            SpokenWords spoken,
            PlaceBook book,
            Citizens citizens,
            RecordingShelf shelf,
            ApplicationEventPublisher events) {
        this.room = room;
        this.spoken = spoken;
        this.book = book;
        this.citizens = citizens;
        this.shelf = shelf;
        this.events = events;
    }

    /** Whether this process can place one now. */
    public boolean isOn() {
        return room.voice() == Voice.UP;
    }

    /** Makes the prompts ready, so that nobody waits for them who has picked up. @return false where they cannot be spoken */
    public boolean prepare(RobotScript script) {
        return sounds(script).isPresent();
    }

    /**
     * Places a call.
     *
     * @param id under which it is on record, and told of when it has ended
     * @return false where it cannot be placed: no switch, no number, no voice for the prompts
     */
    public boolean place(UUID id, RobotScript script) {
        Optional<String> number = citizens.numberToCall(script.citizen());
        Optional<Map<String, String>> sounds = isOn() && number.isPresent() ? sounds(script) : Optional.empty();
        if (sounds.isEmpty()) {
            return false;
        }
        var line = book.ownLine();
        var to = new SeatActs.OutwardCall(
                number.get(),
                line.number(),
                line.area(),
                line.hotline(),
                script.citizen().value());
        room.robots()
                .begin(new RobotTalks.Errand(
                        id, to, script.steps(), script.again(), script.thanks(), sounds.get(), this::tell));
        return true;
    }

    private Optional<Map<String, String>> sounds(RobotScript script) {
        Map<String, String> sounds = new HashMap<>();
        List<String> words = Stream.concat(
                        script.steps().stream().map(RobotScript.Step::words),
                        Stream.of(script.again(), script.thanks()))
                .toList();
        for (String each : words) {
            Optional<String> sound = spoken.sound(Announcement.of(each));
            if (sound.isEmpty()) {
                return Optional.empty();
            }
            sounds.put(each, sound.get());
        }
        return Optional.of(sounds);
    }

    /** Beside the floor, which waits for nobody's database. */
    private void tell(RobotCallEnded ended) {
        Thread.ofVirtual().name("robot-call-ended").start(() -> {
            try {
                room.flush();
                events.publishEvent(ended);
            } catch (RuntimeException failed) {
                LOG.error("what came of a robot call was not taken: {}", ended.call(), failed);
            }
        });
    }

    /** The WAV of a free word. */
    public byte[] word(String recording) {
        return shelf.audio(recording);
    }
}
