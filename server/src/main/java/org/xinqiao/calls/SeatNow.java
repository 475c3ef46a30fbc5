package org.xinqiao.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.PartyKind;
import org.xinqiao.calls.floor.Picture.RecordingNow;
import org.xinqiao.calls.floor.WatchMode;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.engines.callqueue.SeatKind;

/**
 * 我的坐席: all that the browser of somebody who takes calls shows of the telephone.
 *
 * @param post        where they sit; null while they sit nowhere
 * @param state       what the seat does
 * @param since       from when on
 * @param wrapUpUntil when the time for notes ends by itself
 * @param waiting     how many wait in the queues this seat serves; in all of them for who sits nowhere
 * @param longestSince since when the first of them waits
 * @param breaks      the reasons for a break they may give
 * @param posts       where they could sit down
 * @param watching    the talk they watch; null for none
 */
public record SeatNow(
        Voice voice,
        @Nullable Post post,
        Seat.@Nullable State state,
        @Nullable Instant since,
        @Nullable String breakReason,
        @Nullable CallNow call,
        @Nullable Instant wrapUpUntil,
        int waiting,
        @Nullable Instant longestSince,
        List<BreakChoice> breaks,
        List<PostChoice> posts,
        @Nullable WatchNow watching) {

    public SeatNow {
        breaks = List.copyOf(breaks);
        posts = List.copyOf(posts);
    }

    /**
     * 督导中.
     *
     * @param call      the talk that is watched
     * @param extension at which seat it is had
     * @param name      by whom
     * @param answered  whether one's own telephone was answered
     */
    public record WatchNow(UUID call, WatchMode mode, String extension, String name, boolean answered) {}

    /** 席位. */
    public record Post(String extension, Device device, SeatKind kind) {}

    /**
     * 可签入席位.
     *
     * @param takenBy who sits there; null for nobody
     */
    public record PostChoice(
            String extension,
            Device device,
            SeatKind kind,
            @Nullable String takenBy) {}

    /** 示忙原因. */
    public record BreakChoice(String code, String zh, String en) {}

    /**
     * 当前通话.
     *
     * @param phase RINGING, TALKING, HOLD or WRAP_UP, as the seat has it; CALLING_OUT while the other side rings
     * @param apart whether the caller waits outside while one talks to somebody else
     * @param transcript what a machine understands of it, the latest of it; null while none listens
     */
    public record CallNow(
            UUID id,
            Direction direction,
            String phase,
            Instant since,
            Instant arrivedAt,
            @Nullable Instant answeredAt,
            String dialled,
            @Nullable HotlineName hotline,
            @Nullable QueueName queue,
            CallerNow caller,
            boolean apart,
            List<PartyNow> parties,
            RecordingNow recording,
            @Nullable Transcript transcript) {

        public CallNow {
            parties = List.copyOf(parties);
        }
    }

    /** 同事: who sits at another seat, and what it does. */
    public record Colleague(String extension, String name, Seat.State state) {}

    /** 热线. */
    public record HotlineName(long id, String number, String name, String nameEn, HotlineClass clazz) {

        static HotlineName of(Hotline it) {
            return new HotlineName(it.id().value(), it.number(), it.name(), it.nameEn(), it.clazz());
        }
    }

    /** 队列. */
    public record QueueName(String code, String name, String nameEn) {

        public static QueueName of(HotlineQueue it) {
            return new QueueName(it.code().value(), it.name(), it.nameEn());
        }
    }

    /**
     * 来电人（脱敏）.
     *
     * @param citizen their id, for what is known of them; null for a number that was withheld
     * @param present whether they are on the line
     */
    public record CallerNow(@Nullable Long citizen, String maskedPhone, String maskedName, boolean present) {}

    /** 参与方. */
    public record PartyNow(int id, PartyKind kind, String label, boolean present) {}
}
