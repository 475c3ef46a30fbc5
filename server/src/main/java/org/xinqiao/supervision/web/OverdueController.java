package org.xinqiao.supervision.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.supervision.Board;
import org.xinqiao.supervision.MeasureViews.BoardPage;
import org.xinqiao.supervision.MeasureViews.BoardRow;
import org.xinqiao.supervision.MeasureViews.BoardSummary;
import org.xinqiao.supervision.MeasureViews.CardRow;
import org.xinqiao.supervision.MeasureViews.Waiting;
import org.xinqiao.supervision.WaitingWork;

/** 逾期看板接口. */
@RestController
class OverdueController {

    private final Board board;
    private final WaitingWork waiting;
    private final Clock clock;

    OverdueController(Board board, WaitingWork waiting, Clock clock) {
        this.board = board;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** @param which late, soon or all; @param gravest what weighs most of what was done */
    @GetMapping("/api/supervision/board")
    BoardPage page(
            @RequestParam(defaultValue = "late") String which,
            @RequestParam(defaultValue = "") String gravest,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean instructed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        return board.page(viewer, filter(which, gravest, unit, instructed), after, limit);
    }

    private static Board.Filter filter(String which, String gravest, String unit, boolean instructed) {
        return new Board.Filter(
                SupervisionForm.lateness(which),
                MeasureKind.find(gravest).orElse(null),
                SupervisionForm.unitFilter(unit),
                instructed);
    }

    @GetMapping("/api/supervision/board.xlsx")
    ResponseEntity<StreamingResponseBody> file(
            @RequestParam(defaultValue = "late") String which,
            @RequestParam(defaultValue = "") String gravest,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean instructed,
            Viewer viewer) {
        List<BoardRow> rows = board.export(viewer, filter(which, gravest, unit, instructed));
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("逾期-" + PlaceTime.dayOf(clock.instant()) + ".xlsx", Download.XLSX)
                .body(out -> BoardSheet.write(rows, mark, out));
    }

    @GetMapping("/api/supervision/summary")
    BoardSummary summary(Viewer viewer) {
        return board.summary(viewer);
    }

    @GetMapping("/api/supervision/cards")
    List<CardRow> cards(Viewer viewer) {
        return board.cardsByMonth(viewer);
    }

    /** How much waits for the viewer. */
    @GetMapping("/api/supervision/waiting")
    Waiting waiting(Viewer viewer) {
        return waiting.of(viewer);
    }
}
