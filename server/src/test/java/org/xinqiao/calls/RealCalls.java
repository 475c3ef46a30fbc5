package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.calls.Tables.CALL_EVENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.calls.floor.Picture;
import org.xinqiao.engines.ari.AriFailure;
import org.xinqiao.engines.ari.Channel;
import org.xinqiao.engines.ari.HangupReason;
import org.xinqiao.engines.ari.TestSwitch;
import org.xinqiao.engines.callqueue.Floor;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.testing.DemoPlaceTest;

/** 真实通话: calls by sipp, through a real Asterisk, given out by the whole server. */
@DemoPlaceTest
@ExtendWith(TestSwitch.class)
public abstract class RealCalls {

    protected static final int CITIZEN = 440;
    protected static final int AGENT = 1000;
    protected static final int POLICE = 1700;
    protected static final Duration LONG = Duration.ofSeconds(30);
    protected static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    protected Seats seats;

    @Autowired
    protected Switchroom room;

    @Autowired
    protected CallRecordings recordings;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Viewers viewers;

    @Autowired
    protected DSLContext sql;

    protected Viewer agent;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestSwitch.Running running = TestSwitch.started();
        settings.add("xinqiao.calls.switch-url", () -> "http://127.0.0.1:" + running.http());
        settings.add("xinqiao.calls.app", () -> TestSwitch.APP);
        settings.add(
                "xinqiao.calls.passwords",
                () -> running.folder().resolve("passwords").toString());
        settings.add(
                "xinqiao.calls.spoken",
                () -> running.folder().resolve("share/sounds/zh").toString());
    }

    @BeforeEach
    void sitDown() {
        agent = viewers.of(accounts.find("huawu01").orElseThrow());
        until("the switch is there", () -> room.picture() != null && room.voice() == Voice.UP);
    }

    @AfterEach
    void getUp() {
        if (seats.extension(agent).isPresent()) {
            if (seats.now(agent).state() == Seat.State.WRAP_UP) {
                seats.wrapUp("none", "", agent);
            }
            seats.getUp(agent);
        }
        // a telephone that is switched off says nothing: what it leaves up is taken down
        for (Channel left : room.ari().channels().list()) {
            try {
                room.ari().channels().hangUp(left.id(), HangupReason.NORMAL);
            } catch (AriFailure.Gone byItself) {
                assertThat(byItself.code()).isEqualTo("switch-gone");
            }
        }
        until("nobody sits or calls", () -> {
            Floor floor = picture().floor();
            return floor.seats().isEmpty() && floor.calls().isEmpty();
        });
    }

    protected void until(String what, BooleanSupplier holds) {
        until(what, SOON, holds);
    }

    protected void until(String what, Duration within, BooleanSupplier holds) {
        Instant end = Instant.now().plus(within);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now())
                    .as(() -> what + "; there is " + room.picture())
                    .isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }

    protected void untilSeat(Seat.State state) {
        until("the seat is " + state, () -> seats.now(agent).state() == state);
    }

    protected void ready() {
        seats.sitDown("1001", agent);
        seats.ready(agent);
    }

    protected UUID call() {
        return now().id();
    }

    protected SeatNow.CallNow now() {
        return Objects.requireNonNull(seats.now(agent).call(), "the seat has a call");
    }

    protected Picture picture() {
        return Objects.requireNonNull(room.picture(), "this process decides");
    }

    protected List<String> story(UUID call) {
        room.flush();
        return sql.select(CALL_EVENT.KIND)
                .from(CALL_EVENT)
                .where(CALL_EVENT.CALL.eq(call))
                .orderBy(CALL_EVENT.NUMBER)
                .fetch(CALL_EVENT.KIND);
    }

    protected static void talkFor(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
