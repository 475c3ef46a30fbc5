package org.xinqiao.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.SeatNow.CallNow;
import org.xinqiao.calls.SeatNow.CallerNow;
import org.xinqiao.calls.floor.Picture;
import org.xinqiao.calls.floor.Picture.CallPicture;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.engines.callqueue.Call;
import org.xinqiao.engines.callqueue.Engagement;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.Seat;

/** 坐席视图: a picture of the floor, as one person at a seat sees it. */
@Component
class SeatViews {

    private final CallRegister register;
    private final CallNames names;
    private final Citizens citizens;
    private final LiveTranscripts transcripts;

    /** Callers of calls that go on, as they were when the call came in; nobody is read twice for it. */
    private final Cache<Long, String> callers = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    SeatViews(CallRegister register, CallNames names, Citizens citizens, LiveTranscripts transcripts) {
        this.transcripts = transcripts;
        this.register = register;
        this.names = names;
        this.citizens = citizens;
    }

    SeatNow of(AccountId agent, Voice voice, @Nullable Picture picture) {
        List<SeatNow.BreakChoice> breaks = register.breakReasons().stream()
                .map(it -> new SeatNow.BreakChoice(it.reason().code(), it.zh(), it.en()))
                .toList();
        if (picture == null) {
            return new SeatNow(voice, null, null, null, null, null, null, 0, null, breaks, List.of(), null);
        }
        Seat seat = picture.seatOf(agent.value()).orElse(null);
        List<Call> waiting = waiting(picture, seat);
        Instant longest =
                waiting.stream().map(Call::place).min(Comparator.naturalOrder()).orElse(null);
        if (seat == null) {
            return new SeatNow(
                    voice, null, null, null, null, null, null, waiting.size(), longest, breaks, posts(picture), null);
        }
        Engagement engagement = seat.engagements().stream().findFirst().orElse(null);
        Instant since = engagement == null ? seat.idleSince() : engagement.since();
        String reason = seat.presence() instanceof Presence.OnBreak(var why) ? why.code() : null;
        boolean wrapsUp = engagement != null && engagement.phase() == Engagement.Phase.WRAP_UP;
        return new SeatNow(
                voice,
                register.post(seat.id().value())
                        .map(post -> new SeatNow.Post(post.extension(), post.device(), post.kind()))
                        .orElse(null),
                seat.state(),
                since,
                reason,
                engagement == null ? null : call(engagement, picture),
                wrapsUp && engagement != null ? engagement.until() : null,
                waiting.size(),
                longest,
                breaks,
                List.of(),
                picture.watchAt(seat.id()).map(it -> watching(it, picture)).orElse(null));
    }

    private SeatNow.WatchNow watching(Picture.WatchPicture watch, Picture picture) {
        String name = picture.floor().seat(watch.seat()).map(this::name).orElse("");
        return new SeatNow.WatchNow(watch.call(), watch.mode(), watch.seat().value(), name, watch.up());
    }

    private static List<Call> waiting(Picture picture, @Nullable Seat seat) {
        return picture.floor().waiting().stream()
                .filter(call -> call.callback() == null)
                .filter(call -> seat == null || serves(picture, seat, call.queue()))
                .toList();
    }

    /** Whether calls of that queue come to the seat, be it after a while. */
    static boolean serves(Picture picture, Seat seat, QueueId queue) {
        return picture.floor().plan().reaches(queue, seat.profile());
    }

    private List<SeatNow.PostChoice> posts(Picture picture) {
        Map<String, String> taken = picture.floor().seats().stream()
                .collect(Collectors.toMap(seat -> seat.id().value(), seat -> name(seat)));
        return register.posts().stream()
                .filter(SeatPost::enabled)
                .sorted(Comparator.comparing(SeatPost::extension))
                .map(post -> new SeatNow.PostChoice(
                        post.extension(), post.device(), post.kind(), taken.get(post.extension())))
                .toList();
    }

    /** Who sits at the other seats. */
    List<SeatNow.Colleague> others(AccountId than, Picture picture) {
        String agent = Long.toString(than.value());
        return picture.floor().seats().stream()
                .filter(seat -> !seat.profile().agent().value().equals(agent))
                .map(seat -> new SeatNow.Colleague(seat.id().value(), name(seat), seat.state()))
                .sorted(Comparator.comparing(SeatNow.Colleague::extension))
                .toList();
    }

    String name(Seat seat) {
        return names.agent(Long.valueOf(seat.profile().agent().value()));
    }

    private @Nullable CallNow call(Engagement engagement, Picture picture) {
        CallPicture call = picture.calls().get(engagement.call());
        if (call == null) {
            return null;
        }
        boolean callingOut = engagement.phase().isConnected() && !call.callerUp() && call.answeredAt() == null;
        return new CallNow(
                call.id(),
                call.direction(),
                callingOut ? "CALLING_OUT" : engagement.phase().name(),
                engagement.since(),
                call.arrivedAt(),
                call.answeredAt(),
                call.dialled(),
                hotline(call),
                queue(call.line().queue()),
                caller(call),
                call.apart(),
                parties(call),
                call.recording(),
                transcripts.now(call.id()));
    }

    static List<SeatNow.PartyNow> parties(CallPicture call) {
        return call.parties().stream()
                .map(party -> new SeatNow.PartyNow(party.id(), party.kind(), party.label(), party.up()))
                .toList();
    }

    SeatNow.@Nullable HotlineName hotline(CallPicture call) {
        return names.hotline(call.line().hotline());
    }

    /** Null for calls that agents make, whose queue is no one's. */
    SeatNow.@Nullable QueueName queue(QueueId code) {
        return register.find(code).map(SeatNow.QueueName::of).orElse(null);
    }

    CallerNow caller(CallPicture call) {
        Long citizen = call.citizen();
        String masked =
                PhoneNumber.parse(call.number()).map(PhoneNumber::masked).orElse("");
        String name = citizen == null ? "" : callers.get(citizen, this::maskedName);
        return new CallerNow(citizen, masked, name, call.callerUp());
    }

    private String maskedName(long citizen) {
        return citizens.find(new CitizenId(citizen))
                .map(MaskedCitizen::maskedName)
                .orElse("");
    }
}
