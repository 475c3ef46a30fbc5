package org.xinqiao.casework.web;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.ClockMoves;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.timekeeping.CalendarForm;

/** 日历影响接口: which running clocks a change of calendars would move; nothing is changed. */
@RestController
class ClockMovesController {

    private final ClockMoves moves;

    ClockMovesController(ClockMoves moves) {
        this.moves = moves;
    }

    @PostMapping("/api/calendars/impact")
    ImpactView look(@RequestBody CalendarForm wanted, Viewer viewer) {
        ClockMoves.Impact impact = moves.of(wanted, viewer);
        return new ImpactView(
                impact.looked(),
                impact.clocks(),
                impact.cases(),
                impact.first().stream()
                        .map(each -> new MoveView(
                                each.id().toString(),
                                each.number(),
                                each.key(),
                                new Wording(each.kind().zh(), each.kind().en()),
                                each.calendar(),
                                each.now(),
                                each.then()))
                        .toList());
    }

    /**
     * 影响.
     *
     * @param looked how many running clocks were looked at
     * @param clocks how many would move, and @param cases of how many cases
     */
    record ImpactView(int looked, int clocks, int cases, List<MoveView> first) {}

    record MoveView(
            String id, String number, String key, Wording clock, String calendar, Instant dueNow, Instant dueThen) {}
}
