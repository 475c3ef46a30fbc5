package org.xinqiao.callback.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.CallbackFigures;
import org.xinqiao.callback.CallbackFigures.Figures;
import org.xinqiao.callback.CallbackProblem;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 回访数据接口. */
@RestController
class CallbackFigureController {

    private static final int USUAL_DAYS = 30;

    private final CallbackFigures figures;
    private final Clock clock;

    CallbackFigureController(CallbackFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** @param from the first day; thirty days ago when absent @param until the last; today when absent */
    @GetMapping("/api/callback-figures")
    Figures of(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            Viewer viewer) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        LocalDate last = day("until", until, today);
        return figures.of(first(from, last), last, viewer);
    }

    @GetMapping("/api/callback-figures.xlsx")
    ResponseEntity<StreamingResponseBody> file(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            Viewer viewer) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        LocalDate last = day("until", until, today);
        LocalDate first = first(from, last);
        Figures found = figures.export(first, last, viewer);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("回访数据-" + first + "-" + last + ".xlsx", Download.XLSX)
                .body(out -> CallbackSheet.write(found, first + " — " + last, mark, out));
    }

    private static LocalDate first(@Nullable String from, LocalDate last) {
        LocalDate first = day("from", from, last.minusDays(USUAL_DAYS));
        if (first.isAfter(last)) {
            throw wrong("from");
        }
        return first;
    }

    private static LocalDate day(String field, @Nullable String sent, LocalDate usual) {
        if (sent == null || sent.isBlank()) {
            return usual;
        }
        try {
            return PlaceTime.read(sent.strip());
        } catch (DateTimeException none) {
            throw wrong(field);
        }
    }

    private static ProblemFound wrong(String field) {
        return new ProblemFound(
                CallbackProblem.INVALID,
                List.of(new FieldProblem(
                        field, "invalid", "请选择日期，先后不要颠倒。", "Choose a day, the first before the last.")));
    }
}
