package org.xinqiao.supervision.web;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.supervision.FindingPages;
import org.xinqiao.supervision.FindingViews.FindingFigures;
import org.xinqiao.supervision.FindingViews.FindingList;
import org.xinqiao.supervision.FindingViews.FindingView;
import org.xinqiao.supervision.FindingViews.RecheckList;
import org.xinqiao.supervision.FindingViews.RecheckView;
import org.xinqiao.supervision.Findings;
import org.xinqiao.supervision.model.Finding;

/** 办结核查接口. */
@RestController
class FindingController {

    private final Findings findings;
    private final FindingPages pages;

    FindingController(Findings findings, FindingPages pages) {
        this.findings = findings;
        this.pages = pages;
    }

    /** 结论. @param seq of a recheck: which closing of the case */
    record Judged(
            @Nullable Boolean wrong,
            @Nullable String reason,
            @Nullable Boolean reopen,
            @Nullable Boolean measure,
            @Nullable Integer seq) {}

    /** @param judged whether those that somebody has judged */
    @GetMapping("/api/findings")
    FindingList list(
            @RequestParam(defaultValue = "false") boolean judged,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int limit,
            Viewer viewer) {
        return pages.page(viewer, judged, kind(kind), SupervisionForm.cursor(after), limit);
    }

    private static Finding.@Nullable Doubt kind(String sent) {
        return Arrays.stream(Finding.Doubt.values())
                .filter(kind -> kind.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/api/findings/{id:\\d{1,18}}/verdict")
    FindingView judge(Viewer viewer, @PathVariable long id, @RequestBody Judged sent) {
        return pages.view(viewer, findings.judge(viewer, id, read(sent)));
    }

    private static Findings.Judged read(Judged sent) {
        SupervisionForm form = new SupervisionForm();
        String reason = form.words("reason", sent.reason());
        form.check();
        return new Findings.Judged(
                Boolean.TRUE.equals(sent.wrong()),
                reason,
                Boolean.TRUE.equals(sent.reopen()),
                Boolean.TRUE.equals(sent.measure()));
    }

    @GetMapping("/api/rechecks")
    RecheckList rechecks(
            @RequestParam(defaultValue = "false") boolean judged,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int limit,
            Viewer viewer) {
        return pages.rechecks(viewer, judged, after, limit);
    }

    /** @param sent with the line of the story that closed the case */
    @PostMapping("/api/rechecks/{id:\\d{1,18}}/verdict")
    RecheckView recheck(Viewer viewer, @PathVariable long id, @RequestBody Judged sent) {
        int seq = Objects.requireNonNullElse(sent.seq(), 0);
        return pages.view(viewer, findings.recheck(viewer, SupervisionForm.caseId(id), seq, read(sent)));
    }

    @GetMapping("/api/finding-figures")
    FindingFigures figures(Viewer viewer) {
        return pages.figures(viewer);
    }
}
