package org.xinqiao.calls.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.SeatNow;
import org.xinqiao.calls.Seats;
import org.xinqiao.calls.Seats.Move;
import org.xinqiao.calls.floor.PartyKind;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.ProblemFound;

/** 坐席接口: what somebody who takes calls does. Every answer is how the seat stands afterwards. */
@RestController
@RequestMapping("/api/seat")
class SeatController {

    private final Seats seats;

    SeatController(Seats seats) {
        this.seats = seats;
    }

    private static ResponseEntity<SeatNow> shown(SeatNow now) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(now);
    }

    @GetMapping
    ResponseEntity<SeatNow> now(Viewer viewer) {
        return shown(seats.now(viewer));
    }

    @PostMapping
    ResponseEntity<SeatNow> sitDown(@Validated @RequestBody SitDown asked, Viewer viewer) {
        return shown(seats.sitDown(asked.extension(), viewer));
    }

    @DeleteMapping
    ResponseEntity<SeatNow> getUp(Viewer viewer) {
        return shown(seats.getUp(viewer));
    }

    @PostMapping("/ready")
    ResponseEntity<SeatNow> ready(Viewer viewer) {
        return shown(seats.ready(viewer));
    }

    @PostMapping("/break")
    ResponseEntity<SeatNow> takeBreak(@Validated @RequestBody TakeBreak asked, Viewer viewer) {
        return shown(seats.takeBreak(asked.reason(), viewer));
    }

    @PostMapping("/call/moves")
    ResponseEntity<SeatNow> move(@Validated @RequestBody Moved asked, Viewer viewer) {
        return shown(seats.move(asked.move(), viewer));
    }

    @PostMapping("/call/keys")
    ResponseEntity<SeatNow> keys(@Validated @RequestBody Keys asked, Viewer viewer) {
        return shown(seats.keys(asked.keys(), viewer));
    }

    @PostMapping("/call/parties")
    ResponseEntity<SeatNow> invite(@Validated @RequestBody Invite asked, Viewer viewer) {
        String label = asked.label() == null ? "" : asked.label();
        return shown(seats.invite(asked.kind(), asked.to(), label, asked.consult(), viewer));
    }

    @DeleteMapping("/call/parties/{id:\\d{1,9}}")
    ResponseEntity<SeatNow> removeParty(@PathVariable int id, Viewer viewer) {
        return shown(seats.removeParty(id, viewer));
    }

    @PostMapping("/call/transfer")
    ResponseEntity<SeatNow> transfer(@Validated @RequestBody Transfer asked, Viewer viewer) {
        return shown(seats.transfer(asked.queue(), asked.extension(), viewer));
    }

    @PostMapping("/wrap-up")
    ResponseEntity<SeatNow> wrapUp(@Validated @RequestBody WrapUp asked, Viewer viewer) {
        return shown(seats.wrapUp(asked.outcome(), asked.note() == null ? "" : asked.note(), viewer));
    }

    @PostMapping("/dial")
    ResponseEntity<SeatNow> dial(@Validated @RequestBody Dial asked, Viewer viewer) {
        if (asked.citizen() != null && asked.citizen() > 0) {
            return shown(seats.call(new CitizenId(asked.citizen()), viewer));
        }
        if (asked.phone() == null) {
            throw new ProblemFound(CallProblem.NO_NUMBER);
        }
        return shown(seats.call(asked.phone(), viewer));
    }

    /** 签入. */
    record SitDown(@NotNull @Size(max = 20) String extension) {}

    /** 示忙. */
    record TakeBreak(@NotNull @Size(max = 60) String reason) {}

    /** 通话操作. */
    record Moved(@NotNull Move move) {}

    /** 按键. */
    record Keys(
            @NotNull @Pattern(regexp = "[0-9A-D*#]{1,32}") String keys) {}

    /** 邀请. */
    record Invite(
            @NotNull PartyKind kind,
            @NotNull @Size(max = 30) String to,
            @Nullable @Size(max = 80) String label,
            boolean consult) {}

    /** 转接. */
    record Transfer(
            @Nullable @Size(max = 60) String queue,
            @Nullable @Size(max = 20) String extension) {}

    /** 话后小结. */
    record WrapUp(
            @NotNull @Size(max = 40) String outcome,
            @Nullable @Size(max = 500) String note) {}

    /** 呼出: somebody who is known, or a number. */
    record Dial(
            @Nullable @Size(max = 30) String phone,
            @Nullable Long citizen) {}
}
