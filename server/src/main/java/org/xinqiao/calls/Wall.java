package org.xinqiao.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.FloorNow.QueueNow;
import org.xinqiao.calls.FloorNow.SeatTile;
import org.xinqiao.calls.FloorNow.WaitingCall;
import org.xinqiao.calls.floor.Picture;
import org.xinqiao.calls.floor.Picture.CallPicture;
import org.xinqiao.calls.floor.WatchMode;
import org.xinqiao.engines.callqueue.Call;
import org.xinqiao.engines.callqueue.Engagement;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 话务督导: the front door for those who lead the floor: they see all of it within their area, listen in, and step in. */
@Service
public class Wall {

    private final Switchroom room;
    private final SeatViews views;
    private final CallRegister register;
    private final TodaysCalls today;
    private final Seats seats;
    private final Audit audit;

    Wall(Switchroom room, SeatViews views, CallRegister register, TodaysCalls today, Seats seats, Audit audit) {
        this.room = room;
        this.views = views;
        this.register = register;
        this.today = today;
        this.seats = seats;
        this.audit = audit;
    }

    public FloorNow now(Viewer viewer) {
        AreaCode area = viewer.scope().area();
        Picture picture = room.picture();
        if (picture == null) {
            return new FloorNow(room.voice(), today.of(area), List.of(), List.of(), List.of());
        }
        return new FloorNow(
                room.voice(), today.of(area), queues(picture, area), tiles(picture, area), waiting(picture, area));
    }

    private List<QueueNow> queues(Picture picture, AreaCode area) {
        return register.queues().stream()
                .filter(HotlineQueue::served)
                .filter(queue -> area.contains(queue.place()))
                .sorted(Comparator.comparing(queue -> queue.code().value()))
                .map(queue -> queue(queue, picture))
                .toList();
    }

    private static QueueNow queue(HotlineQueue queue, Picture picture) {
        QueueId code = queue.code();
        List<Call> line = picture.floor().waiting().stream()
                .filter(call -> call.queue().equals(code))
                .toList();
        List<Call> holding =
                line.stream().filter(call -> call.callback() == null).toList();
        List<Seat> serving = picture.floor().seats().stream()
                .filter(seat -> SeatViews.serves(picture, seat, code))
                .toList();
        return new QueueNow(
                SeatNow.QueueName.of(queue),
                holding.size(),
                holding.stream().map(Call::place).min(Comparator.naturalOrder()).orElse(null),
                line.size() - holding.size(),
                (int) serving.stream()
                        .filter(seat -> seat.state() == Seat.State.READY)
                        .count(),
                (int) serving.stream().filter(Wall::hasCall).count());
    }

    private static boolean hasCall(Seat seat) {
        return seat.state() == Seat.State.TALKING || seat.state() == Seat.State.HOLD;
    }

    private List<SeatTile> tiles(Picture picture, AreaCode area) {
        List<SeatTile> tiles = new ArrayList<>();
        for (Seat seat : picture.floor().seats()) {
            register.post(seat.id().value())
                    .filter(post -> area.contains(post.place()))
                    .map(post -> tile(post, seat, picture))
                    .ifPresent(tiles::add);
        }
        tiles.sort(Comparator.comparing(SeatTile::extension));
        return tiles;
    }

    private SeatTile tile(SeatPost post, Seat seat, Picture picture) {
        Engagement engagement = seat.engagements().stream().findFirst().orElse(null);
        String reason = seat.presence() instanceof Presence.OnBreak(var why) ? why.code() : null;
        return new SeatTile(
                post.extension(),
                post.device(),
                post.kind(),
                post.centre().value(),
                post.remote(),
                views.name(seat),
                seat.state(),
                engagement == null ? seat.idleSince() : engagement.since(),
                reason,
                picture.callAt(seat).map(this::tileCall).orElse(null));
    }

    private FloorNow.TileCall tileCall(CallPicture call) {
        return new FloorNow.TileCall(
                call.id(),
                call.direction(),
                views.hotline(call),
                views.caller(call).maskedPhone(),
                SeatViews.parties(call));
    }

    private List<WaitingCall> waiting(Picture picture, AreaCode area) {
        List<WaitingCall> waiting = new ArrayList<>();
        for (Call call : picture.floor().waiting()) {
            CallPicture shown = picture.calls().get(call.id());
            if (shown != null && area.contains(new AreaCode(shown.line().area()))) {
                waiting.add(new WaitingCall(
                        shown.id(),
                        views.caller(shown).maskedPhone(),
                        views.hotline(shown),
                        views.queue(call.queue()),
                        call.place(),
                        call.callback() != null,
                        call.callback() == null ? null : call.callback().notBefore()));
            }
        }
        return waiting;
    }

    /** 强制状态: ready when {@code breakReason} is null. */
    public FloorNow force(String extension, @Nullable String breakReason, Viewer viewer) {
        within(extension, viewer);
        seats.ask(acts -> acts.force(extension, breakReason));
        return led(viewer, Subject.of("seat", extension), breakReason == null ? "READY" : breakReason);
    }

    /** 强制签出. */
    public FloorNow forceOut(String extension, Viewer viewer) {
        within(extension, viewer);
        seats.ask(acts -> acts.forceOut(extension));
        return led(viewer, Subject.of("seat", extension), "OUT");
    }

    /** 调整排队: another queue for somebody who waits or talks, in the place they have. */
    public FloorNow move(UUID call, String queue, Viewer viewer) {
        within(call, viewer);
        seats.ask(acts -> acts.move(call, queue));
        return led(viewer, Subject.of("call", call.toString()), "MOVE " + queue);
    }

    /** 监听、耳语、强插: the viewer's own telephone rings for it. */
    public FloorNow watch(UUID call, WatchMode mode, Viewer viewer) {
        within(call, viewer);
        seats.ask(acts -> acts.watch(viewer.account().value(), call, mode));
        return led(viewer, Subject.of("call", call.toString()), mode.name());
    }

    /** 结束督导: the viewer's telephone is let go. */
    public FloorNow unwatch(Viewer viewer) {
        room.acts();
        seats.ask(acts -> acts.unwatch(viewer.account().value()));
        return led(viewer, new Subject("seat", seats.extension(viewer).orElse(null), null), "UNWATCH");
    }

    private FloorNow led(Viewer viewer, Subject what, String how) {
        audit.did(Act.of(AuditAction.FLOOR_LED, viewer.who()).on(what).with("how", how));
        return now(viewer);
    }

    private void within(String extension, Viewer viewer) {
        room.acts();
        boolean isWithin = register.post(extension)
                .filter(post -> viewer.scope().area().contains(post.place()))
                .isPresent();
        if (!isWithin) {
            throw new ProblemFound(CallProblem.NO_SUCH_POST);
        }
    }

    private void within(UUID call, Viewer viewer) {
        room.acts();
        boolean isWithin = Optional.ofNullable(room.picture()).stream()
                .flatMap(picture -> picture.calls().values().stream())
                .filter(it -> it.id().equals(call) && !it.line().area().isEmpty())
                .anyMatch(it ->
                        viewer.scope().area().contains(new AreaCode(it.line().area())));
        if (!isWithin) {
            throw new ProblemFound(CallProblem.UNKNOWN_CALL);
        }
    }
}
