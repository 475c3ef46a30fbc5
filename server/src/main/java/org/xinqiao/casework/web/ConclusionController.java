package org.xinqiao.casework.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Conclusions;
import org.xinqiao.casework.Conclusions.Concluded;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;
import org.xinqiao.platform.TimeCursor;

/** 不转办统计接口. */
@RestController
class ConclusionController {

    private static final int PAGE = 50;

    private final Conclusions conclusions;
    private final Clock clock;

    ConclusionController(Conclusions conclusions, Clock clock) {
        this.conclusions = conclusions;
        this.clock = clock;
    }

    record FiguresView(String month, int registered, int dispatched, List<Conclusions.Count> ways) {}

    record ConcludedView(
            String id,
            String number,
            String title,
            Instant at,
            String by,
            String zh,
            String en,
            String to,
            String earlier) {}

    record ConcludedPage(List<ConcludedView> rows, @Nullable String next) {}

    @GetMapping("/api/conclusions")
    FiguresView figures(@RequestParam(required = false) @Nullable String month, Viewer viewer) {
        Conclusions.Figures figures = conclusions.of(viewer, month(month));
        return new FiguresView(figures.month().toString(), figures.registered(), figures.dispatched(), figures.ways());
    }

    @GetMapping("/api/conclusions.xlsx")
    ResponseEntity<StreamingResponseBody> file(@RequestParam(required = false) @Nullable String month, Viewer viewer) {
        Conclusions.Figures figures = conclusions.export(viewer, month(month));
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("不转办去向-" + figures.month() + ".xlsx", Download.XLSX)
                .body(out -> ConclusionSheet.write(figures, mark, out));
    }

    /** The cases behind the figures. */
    @GetMapping("/api/conclusions/cases")
    ConcludedPage cases(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        TimeCursor behind = TimeCursor.parse(after, CaseProblem.BAD_MONTH);
        Slice<Concluded> page =
                conclusions.page(viewer, month(month), way == null || way.isBlank() ? null : way, behind, PAGE);
        return new ConcludedPage(
                page.items().stream().map(ConclusionController::view).toList(),
                page.next(last -> new TimeCursor(last.at(), last.id().value()).text()));
    }

    private static ConcludedView view(Concluded it) {
        return new ConcludedView(
                it.id().toString(),
                it.number(),
                it.title(),
                it.at(),
                it.by(),
                it.called(),
                it.calledEn(),
                it.to(),
                it.earlier());
    }

    /** The place's present month where none is named. */
    private YearMonth month(@Nullable String month) {
        try {
            return month == null || month.isBlank()
                    ? YearMonth.from(clock.instant().atZone(PlaceTime.ZONE))
                    : YearMonth.parse(month);
        } catch (DateTimeException _) {
            throw new ProblemFound(CaseProblem.BAD_MONTH);
        }
    }
}
