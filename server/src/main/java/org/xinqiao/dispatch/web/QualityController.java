package org.xinqiao.dispatch.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.dispatch.DispatchFigures;
import org.xinqiao.dispatch.DispatchProblem;
import org.xinqiao.dispatch.DispatchRules;
import org.xinqiao.dispatch.FigureViews.Answer;
import org.xinqiao.dispatch.FigureViews.JudgedCases;
import org.xinqiao.dispatch.JudgedCaseList;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 建议质量接口. */
@RestController
class QualityController {

    private static final int PAGE = 50;
    private static final int LOWEST = 80;
    private static final int HIGHEST = 100;
    private static final int FEWEST = 50;
    private static final int MOST = 100_000;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private final DispatchFigures figures;
    private final JudgedCaseList judged;
    private final Clock clock;

    QualityController(DispatchFigures figures, JudgedCaseList judged, Clock clock) {
        this.figures = figures;
        this.judged = judged;
        this.clock = clock;
    }

    /** 派单设置. */
    record Wanted(
            @Nullable Integer precision,
            @Nullable Boolean automatic,
            @Nullable Integer least) {}

    @GetMapping("/api/dispatch-figures")
    Answer figures(@RequestParam(required = false) @Nullable String unit, Viewer viewer) {
        return figures.of(viewer, unit(unit));
    }

    @GetMapping("/api/dispatch-figures.xlsx")
    ResponseEntity<StreamingResponseBody> file(Viewer viewer) {
        Answer answer = figures.export(viewer);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("派单建议质量-" + PlaceTime.dayOf(clock.instant()) + ".xlsx", Download.XLSX)
                .body(out -> QualitySheet.write(answer, mark, out));
    }

    /** The cases that a figure was counted from. */
    @GetMapping("/api/dispatch-figures/cases")
    JudgedCases cases(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Boolean rightly,
            @RequestParam(defaultValue = "false") boolean automatic,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        JudgedCaseList.Asked asked = new JudgedCaseList.Asked(unit(unit), month(month), rightly, automatic);
        return judged.page(viewer, asked, after(after), PAGE);
    }

    @PostMapping("/api/dispatch-rules")
    DispatchRules change(@RequestBody Wanted wanted, Viewer viewer) {
        List<FieldProblem> problems = new ArrayList<>();
        int precision = within("precision", wanted.precision(), LOWEST, HIGHEST, problems);
        int least = within("least", wanted.least(), FEWEST, MOST, problems);
        if (!problems.isEmpty()) {
            throw new ProblemFound(DispatchProblem.BAD_SETTING, problems);
        }
        return figures.change(viewer, precision, Boolean.TRUE.equals(wanted.automatic()), least);
    }

    private static int within(
            String field, @Nullable Integer number, int lowest, int highest, List<FieldProblem> problems) {
        int given = Objects.requireNonNullElse(number, 0);
        if (given < lowest || given > highest) {
            problems.add(new FieldProblem(
                    field,
                    "dispatch.out-of-range",
                    "请填 %d 到 %d 之间的整数。".formatted(lowest, highest),
                    "Give a whole number from %d to %d.".formatted(lowest, highest)));
        }
        return given;
    }

    private static @Nullable UnitId unit(@Nullable String id) {
        return id == null || !ID.matcher(id).matches() ? null : new UnitId(Long.parseLong(id));
    }

    private static @Nullable CaseId after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!ID.matcher(cursor).matches()) {
            throw new ProblemFound(DispatchProblem.BAD_CURSOR);
        }
        return new CaseId(Long.parseLong(cursor));
    }

    private static @Nullable YearMonth month(@Nullable String month) {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
