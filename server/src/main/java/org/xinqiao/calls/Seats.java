package org.xinqiao.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.floor.PartyKind;
import org.xinqiao.calls.floor.Picture;
import org.xinqiao.calls.floor.Picture.CallPicture;
import org.xinqiao.calls.floor.SeatActs;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.platform.ProblemFound;

/** 坐席: the front door for whoever takes calls. What cannot be done is a {@link CallProblem}; what was done is on record. */
@Service
public class Seats {

    private static final long PATIENCE = 5;

    private final Switchroom room;
    private final SeatViews views;
    private final PlaceBook book;
    private final Citizens citizens;
    private final CallSettings settings;
    private final Audit audit;

    Seats(Switchroom room, SeatViews views, PlaceBook book, Citizens citizens, CallSettings settings, Audit audit) {
        this.room = room;
        this.views = views;
        this.book = book;
        this.citizens = citizens;
        this.settings = settings;
        this.audit = audit;
    }

    /** How the viewer's seat stands. */
    public SeatNow now(Viewer viewer) {
        return views.of(viewer.account(), room.voice(), room.picture());
    }

    /** The extension the viewer sits at. */
    public Optional<String> extension(Viewer viewer) {
        return seat(viewer).map(seat -> seat.id().value());
    }

    /** Who else sits somewhere. */
    public List<SeatNow.Colleague> others(Viewer than) {
        Picture picture = room.picture();
        return picture == null ? List.of() : views.others(than.account(), picture);
    }

    private Optional<Seat> seat(Viewer viewer) {
        Picture picture = room.picture();
        return picture == null
                ? Optional.empty()
                : picture.seatOf(viewer.account().value());
    }

    public SeatNow sitDown(String extension, Viewer viewer) {
        room.acts();
        if (extension(viewer).filter(extension::equals).isPresent()) {
            // in another page, perhaps: whoever sits there is there
            return now(viewer);
        }
        var profile = book.profile(extension, viewer.account().value())
                .orElseThrow(() -> new ProblemFound(CallProblem.NO_SUCH_POST));
        ask(acts -> acts.sitDown(profile));
        audit.did(Act.of(AuditAction.SEAT_TAKEN, viewer.who()).on(Subject.of("seat", extension)));
        return now(viewer);
    }

    public SeatNow getUp(Viewer viewer) {
        Subject where = subject(viewer);
        ask(acts -> acts.getUp(viewer.account().value()));
        audit.did(Act.of(AuditAction.SEAT_LEFT, viewer.who()).on(where));
        return now(viewer);
    }

    public SeatNow ready(Viewer viewer) {
        ask(acts -> acts.ready(viewer.account().value()));
        return set(viewer, "READY");
    }

    public SeatNow takeBreak(String reason, Viewer viewer) {
        ask(acts -> acts.takeBreak(viewer.account().value(), reason));
        return set(viewer, reason);
    }

    /** 话后完成, with what came of it. */
    public SeatNow wrapUp(String outcome, String note, Viewer viewer) {
        ask(acts -> acts.wrapUp(viewer.account().value(), outcome, note));
        return set(viewer, "WRAPPED_UP");
    }

    private SeatNow set(Viewer viewer, String how) {
        audit.did(Act.of(AuditAction.SEAT_SET, viewer.who()).on(subject(viewer)).with("state", how));
        return now(viewer);
    }

    /** 通话操作. */
    public enum Move {
        /** 保持. */
        HOLD,
        /** 恢复. */
        RESUME,
        /** 挂机, for all who are in it. */
        HANG_UP,
        /** 拒接. */
        DECLINE,
        /** 退出: the others go on. */
        LEAVE,
        /** 合并通话: whoever waited outside is taken in. */
        JOIN,
        /** 重新接入: with a telephone that has come back. */
        REJOIN,
        /** 暂停录音. */
        PAUSE_RECORDING,
        /** 继续录音. */
        RESUME_RECORDING
    }

    public SeatNow move(Move move, Viewer viewer) {
        long agent = viewer.account().value();
        Act act = handled(viewer, move.name());
        ask(acts -> switch (move) {
            case HOLD -> acts.hold(agent);
            case RESUME -> acts.resume(agent);
            case HANG_UP -> acts.hangUp(agent);
            case DECLINE -> acts.decline(agent);
            case LEAVE -> acts.leave(agent);
            case JOIN -> acts.joinAll(agent);
            case REJOIN -> acts.rejoin(agent);
            case PAUSE_RECORDING -> acts.pauseRecording(agent, true);
            case RESUME_RECORDING -> acts.pauseRecording(agent, false);
        });
        audit.did(act);
        return now(viewer);
    }

    public SeatNow keys(String digits, Viewer viewer) {
        Act act = handled(viewer, "KEYS");
        ask(acts -> acts.keys(viewer.account().value(), digits));
        audit.did(act);
        return now(viewer);
    }

    /**
     * 三方通话.
     *
     * @param to      an extension for a seat, 110, 119, 120 or 122 for an emergency, else a number
     * @param label   what is shown; empty for the masked number
     * @param consult whether the caller waits meanwhile
     */
    public SeatNow invite(PartyKind kind, String to, String label, boolean consult, Viewer viewer) {
        String endpoint = endpoint(kind, to);
        String shown = label.isBlank() ? shown(kind, to) : label;
        Act act = handled(viewer, consult ? "CONSULT" : "INVITE")
                .with("kind", kind.name())
                .with("label", shown);
        ask(acts -> acts.invite(viewer.account().value(), kind, endpoint, shown, consult));
        audit.did(act);
        return now(viewer);
    }

    private String endpoint(PartyKind kind, String to) {
        return switch (kind) {
            case SEAT -> {
                if (!book.isOpen(to)) {
                    throw new ProblemFound(CallProblem.NO_SUCH_POST);
                }
                yield "PJSIP/" + to;
            }
            case EMERGENCY -> {
                if (!to.matches("110|119|120|122")) {
                    throw new ProblemFound(CallProblem.NO_NUMBER);
                }
                yield "PJSIP/" + to + "@" + settings.emergencyTrunk();
            }
            case UNIT, EXPERT, NUMBER -> "PJSIP/" + number(to).value() + "@" + settings.trunk();
        };
    }

    private String shown(PartyKind kind, String to) {
        return switch (kind) {
            case SEAT -> to;
            case EMERGENCY -> (to + " " + settings.emergencyNote()).strip();
            case UNIT, EXPERT, NUMBER -> number(to).masked();
        };
    }

    private static PhoneNumber number(String typed) {
        return PhoneNumber.parse(typed).orElseThrow(() -> new ProblemFound(CallProblem.NO_NUMBER));
    }

    public SeatNow removeParty(int party, Viewer viewer) {
        Act act = handled(viewer, "REMOVE_PARTY");
        ask(acts -> acts.removeParty(viewer.account().value(), party));
        audit.did(act);
        return now(viewer);
    }

    /** 转接 to a queue, to one seat, or to both: that seat of the queue. */
    public SeatNow transfer(@Nullable String queue, @Nullable String extension, Viewer viewer) {
        if (extension != null && !book.isOpen(extension)) {
            throw new ProblemFound(CallProblem.NO_SUCH_POST);
        }
        if (queue == null && extension == null) {
            throw new ProblemFound(CallProblem.UNKNOWN_QUEUE);
        }
        Act act = handled(viewer, "TRANSFER").with("to", queue == null ? "" : queue);
        ask(acts -> acts.transfer(viewer.account().value(), queue, extension));
        audit.did(act);
        return now(viewer);
    }

    /** 呼出 to somebody who is known, without their number being shown. */
    public SeatNow call(CitizenId citizen, Viewer viewer) {
        String number = citizens.numberToCall(citizen).orElseThrow(() -> new ProblemFound(CallProblem.NO_NUMBER));
        return call(number, citizen, viewer);
    }

    /** 呼出 to a number. */
    public SeatNow call(String typed, Viewer viewer) {
        PhoneNumber number = number(typed);
        room.acts();
        if (seat(viewer).isEmpty()) {
            // nobody is written down as somebody who was called before there is a call
            throw new ProblemFound(CallProblem.NOT_SEATED);
        }
        return call(number.value(), citizens.findOrCreate("", number.value()), viewer);
    }

    private SeatNow call(String number, CitizenId citizen, Viewer viewer) {
        room.acts();
        Subject where = subject(viewer);
        var line = book.ownLine();
        var to = new SeatActs.OutwardCall(number, line.number(), line.area(), line.hotline(), citizen.value());
        ask(acts -> acts.callOut(viewer.account().value(), to));
        audit.did(Act.of(AuditAction.CALL_MADE, viewer.who()).on(where).with("citizen", citizen.value()));
        return now(viewer);
    }

    private Act handled(Viewer viewer, String what) {
        room.acts();
        Act act = Act.of(AuditAction.CALL_HANDLED, viewer.who())
                .on(subject(viewer))
                .with("move", what);
        Picture picture = room.picture();
        Optional<CallPicture> call =
                picture == null ? Optional.empty() : seat(viewer).flatMap(picture::callAt);
        return call.map(it -> act.with("call", it.id().toString())).orElse(act);
    }

    private Subject subject(Viewer viewer) {
        return new Subject("seat", extension(viewer).orElse(null), null);
    }

    /** Asks the floor and waits for what it says. */
    void ask(Function<SeatActs, CompletableFuture<Optional<CallProblem>>> what) {
        SeatActs acts = room.acts();
        if (room.voice() == Voice.DOWN) {
            throw new ProblemFound(CallProblem.VOICE_DOWN);
        }
        try {
            what.apply(acts).get(PATIENCE, TimeUnit.SECONDS).ifPresent(problem -> {
                throw new ProblemFound(problem);
            });
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new ProblemFound(CallProblem.VOICE_DOWN);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the floor did not answer", failed);
        }
    }
}
