package org.xinqiao.calls.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallStaffing;
import org.xinqiao.calls.PastCallProblem;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 排班测算接口. */
@RestController
@RequestMapping("/api/call-staffing")
class StaffingController {

    private static final int MOST_SEATS = 500;

    private final CallStaffing staffing;
    private final Clock clock;

    StaffingController(CallStaffing staffing, Clock clock) {
        this.staffing = staffing;
        this.clock = clock;
    }

    /** @param day yesterday when absent */
    @GetMapping
    CallStaffing.Needs needs(@RequestParam(required = false) @Nullable String day, Viewer viewer) {
        return staffing.needs(read(day), viewer);
    }

    /** @param seats so many all day long; as many as each half hour needed when absent */
    @GetMapping("/replay")
    CallStaffing.Replay replay(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Integer seats,
            Viewer viewer) {
        if (seats != null && (seats < 1 || seats > MOST_SEATS)) {
            throw wrong("seats", "calls.seats", "席位数应在 1 到 500 之间。", "Seats are from 1 to 500.");
        }
        return staffing.replay(read(day), seats, viewer);
    }

    private LocalDate read(@Nullable String day) {
        try {
            return day == null || day.isBlank()
                    ? PlaceTime.dayOf(clock.instant()).minusDays(1)
                    : PlaceTime.read(day);
        } catch (DateTimeException e) {
            throw wrong("day", "calls.day", "日期应写作 2026-11-25。", "A day is written 2026-11-25.");
        }
    }

    private static ProblemFound wrong(String field, String code, String zh, String en) {
        return new ProblemFound(PastCallProblem.BAD_QUESTION, List.of(new FieldProblem(field, code, zh, en)));
    }
}
