package org.xinqiao.citizens.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.CallerHistory;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.CitizenProblem;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.platform.ProblemFound;

/** 来电人接口: who is calling, masked, with their recent cases. */
@RestController
@RequestMapping("/api/citizens")
class CitizenController {

    private final Citizens citizens;
    private final ObjectProvider<CallerHistory> history;

    CitizenController(Citizens citizens, ObjectProvider<CallerHistory> history) {
        this.citizens = citizens;
        this.history = history;
    }

    @GetMapping("/lookup")
    ResponseEntity<CallerView> lookup(@RequestParam String phone, Viewer viewer) {
        List<MaskedCitizen> found = citizens.lookup(phone, viewer, "registration");
        if (found.isEmpty()) {
            throw new ProblemFound(CitizenProblem.UNKNOWN_CALLER);
        }
        Set<CitizenId> callers = found.stream().map(MaskedCitizen::id).collect(Collectors.toSet());
        List<?> recent = history.stream()
                .flatMap(room -> room.recentCases(viewer, callers).stream())
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CallerView(CitizenView.of(found.getFirst()), recent));
    }

    /** 来电人及近期诉求: the latter as the room above shows them in its lists. */
    record CallerView(
            CitizenView citizen,

            @ArraySchema(schema = @Schema(ref = "#/components/schemas/CaseRow"))
            List<?> recent) {}

    /** 来电人（脱敏）. */
    record CitizenView(String id, String maskedName, String maskedPhone, int contacts) {

        static CitizenView of(MaskedCitizen citizen) {
            return new CitizenView(
                    citizen.id().toString(), citizen.maskedName(), citizen.maskedPhone(), citizen.contacts());
        }
    }
}
