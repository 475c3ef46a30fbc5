package org.xinqiao.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.intake.model.TextFloor;
import org.xinqiao.intake.store.TextTalkTable;
import org.xinqiao.intake.store.TextTalkTable.Figures;
import org.xinqiao.intake.store.TextTalkTable.Given;
import org.xinqiao.intake.store.TextTalkTable.Seat;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

/**
 * 文字会话排队: gives talks in writing to agents who take them, and measures how soon each is answered first (GB/T 33358: within
 * three minutes). What waits is made out from the messages themselves, so a process that dies loses nothing.
 */
@Service
public class TextTalks {

    /** An agent's page says so often that it is there; who is silent for longer is given nothing. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    private static final int MOST = 500;

    private final TextTalkTable table;
    private final ContactSight sight;
    private final Audit audit;
    private final Clock clock;

    TextTalks(TextTalkTable table, ContactSight sight, Audit audit, Clock clock) {
        this.table = table;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /** How long a conversation stays before whoever answered it last. */
    private static final Duration GOES_ON = Duration.ofMinutes(30);

    /**
     * 我的文字坐席.
     *
     * @param given what the queue gave, the longest wait first
     * @param answered what they answered last and nobody waits in, the latest first
     */
    public record Mine(boolean ready, int most, List<Given> given, List<Given> answered, Figures today) {}

    /**
     * 排队情况.
     *
     * @param ahead how many wait before this one
     * @param dueAt by when it is to be answered
     */
    public record Wait(State state, int ahead, @Nullable Instant dueAt) {

        /** Nobody waits for an answer. */
        static final Wait NONE = new Wait(State.NONE, 0, null);

        /** 等候状态. */
        public enum State {
            /** 没有在等. */
            NONE,
            /** 排队中. */
            IN_LINE,
            /** 已有坐席接待. */
            GIVEN,
            /** 没有坐席在线. */
            NOBODY
        }
    }

    /** How somebody's wait for an answer stands. */
    public Wait waitOf(UUID thread) {
        return table.place(thread).map(this::waitOf).orElse(Wait.NONE);
    }

    private Wait waitOf(TextTalkTable.Place place) {
        Wait.State state =
                place.given() ? Wait.State.GIVEN : isStaffed(place.area()) ? Wait.State.IN_LINE : Wait.State.NOBODY;
        return new Wait(state, place.ahead(), place.dueAt());
    }

    /** Whether anybody who answers for that area takes talks now. */
    public boolean isStaffed(AreaCode area) {
        return table.ready(clock.instant().minus(SILENCE)).stream()
                .anyMatch(agent -> agent.area().contains(area));
    }

    /** Follows the messages and gives out what waits. */
    @Transactional
    public void run() {
        Instant now = clock.instant();
        Instant heardSince = now.minus(SILENCE);
        table.hold();
        table.follow(now);
        table.takeBack(heardSince);
        Map<Long, Long> given = TextFloor.given(table.ready(heardSince), table.open(MOST), now);
        given.forEach((talk, account) -> table.give(talk, account, now));
    }

    /** How it stands for the viewer, whose page is heard of by asking. */
    @Transactional
    public Mine mine(Viewer viewer) {
        sight.checkWorks(viewer);
        Instant now = clock.instant();
        table.heard(viewer.account(), now);
        run();
        Seat seat = table.seat(viewer.account())
                .orElseGet(() -> new Seat(viewer.account(), viewer.scope().area(), 3, false, now));
        Instant today = PlaceTime.startOf(LocalDate.ofInstant(now, PlaceTime.ZONE));
        return new Mine(
                seat.ready(),
                seat.most(),
                table.of(viewer.account()),
                table.answered(viewer.account(), now.minus(GOES_ON)),
                table.figures(viewer.scope().area(), today, now));
    }

    /** 示闲或示忙: with so many at once. What is not answered yet goes back to the line when somebody takes none any more. */
    @Transactional
    public Mine sit(Viewer viewer, boolean ready, int most) {
        sight.checkWorks(viewer);
        table.sit(new Seat(viewer.account(), viewer.scope().area(), most, ready, clock.instant()), clock.instant());
        audit.did(Act.of(AuditAction.TEXT_SEAT_CHANGED, viewer.who())
                .on(Subject.of("account", viewer.account().value()))
                .with("ready", ready)
                .with("most", most));
        return mine(viewer);
    }
}
