package org.xinqiao.intake.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallLine;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.citizens.CallerHistory;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.intake.CallContacts;
import org.xinqiao.platform.ProblemFound;

/** 来电接口: who is on the telephone, before the first word; and which calls were about a case. */
@RestController
@RequestMapping("/api")
class CallContactController {

    private final CallContacts contacts;
    private final Citizens citizens;
    private final ObjectProvider<CallerHistory> history;

    CallContactController(CallContacts contacts, Citizens citizens, ObjectProvider<CallerHistory> history) {
        this.contacts = contacts;
        this.citizens = citizens;
        this.history = history;
    }

    @GetMapping("/calls/{call}/caller")
    ResponseEntity<CallerOfCall> caller(@PathVariable UUID call, Viewer viewer) {
        CallLine line = contacts.call(call, viewer);
        Optional<MaskedCitizen> caller =
                Optional.ofNullable(line.caller()).flatMap(id -> citizens.met(id, viewer, "call"));
        List<?> recent =
                caller.map(MaskedCitizen::id).map(id -> recent(viewer, id)).orElse(List.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CallerOfCall(
                        CallView.of(line), caller.map(KnownCaller::of).orElse(null), recent));
    }

    private List<?> recent(Viewer viewer, CitizenId caller) {
        return history.stream()
                .flatMap(room -> room.recentCases(viewer, Set.of(caller)).stream())
                .toList();
    }

    @GetMapping("/cases/{id:\\d+}/calls")
    List<CallView> calls(@PathVariable long id, Viewer viewer) {
        return contacts.of(about(id), viewer).stream().map(CallView::of).toList();
    }

    @PostMapping("/cases/{id:\\d+}/calls")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable long id, @RequestBody Put asked, Viewer viewer) {
        contacts.put(asked.call(), about(id), viewer);
    }

    private static CaseId about(long id) {
        if (id < 1) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return new CaseId(id);
    }

    /** 归入诉求. */
    record Put(@Nullable UUID call) {}

    /** 来电的人: as the room of callers shows them, with their recent cases. */
    record CallerOfCall(
            CallView call,
            @Nullable KnownCaller citizen,

            @ArraySchema(schema = @Schema(ref = "#/components/schemas/CaseRow"))
            List<?> recent) {}

    /** 来电人（脱敏）. */
    record KnownCaller(String id, String maskedName, String maskedPhone, int contacts) {

        static KnownCaller of(MaskedCitizen citizen) {
            return new KnownCaller(
                    citizen.id().toString(), citizen.maskedName(), citizen.maskedPhone(), citizen.contacts());
        }
    }

    /** 通话. */
    record CallView(
            UUID id,
            String direction,
            String dialled,
            String hotline,
            String hotlineEn,
            Instant arrivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            String agent,
            boolean transcribed) {

        static CallView of(CallLine line) {
            return new CallView(
                    line.id(),
                    line.direction(),
                    line.dialled(),
                    line.hotline(),
                    line.hotlineEn(),
                    line.arrivedAt(),
                    line.answeredAt(),
                    line.endedAt(),
                    line.agent(),
                    line.transcribed());
        }
    }
}
