package org.xinqiao.insight.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.Reports;
import org.xinqiao.insight.paper.Paper;
import org.xinqiao.insight.paper.PdfPaper;
import org.xinqiao.insight.paper.PrintPage;
import org.xinqiao.insight.paper.SheetPaper;
import org.xinqiao.insight.paper.WordPaper;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.paper.PaperPdf;

/** 报告文件接口: each that is taken away is on record, and says by whom. */
@RestController
class ReportFileController {

    private static final String ONE = "/api/reports/{id:\\d{1,18}}";
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    /** Nothing runs and nothing is fetched; its style stands in it, and its pictures as well. */
    private static final String STILL =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox allow-modals";

    private final Reports reports;
    private final Papers papers;
    private final Clock clock;

    ReportFileController(Reports reports, Papers papers, Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.clock = clock;
    }

    /** 各种纸本. */
    @org.springframework.stereotype.Component
    record Papers(PrintPage pages, PdfPaper pdf, WordPaper word, SheetPaper sheet) {}

    /** 打印版. */
    @GetMapping(ONE + "/report.html")
    ResponseEntity<String> print(@PathVariable long id, @RequestParam(defaultValue = "zh") String lang, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", STILL)
                .body(papers.pages().of(paper(id, "print", lang, viewer)));
    }

    @GetMapping(ONE + "/report.pdf")
    ResponseEntity<StreamingResponseBody> pdf(
            @PathVariable long id, @RequestParam(defaultValue = "zh") String lang, Viewer viewer) {
        Paper paper = paper(id, "pdf", lang, viewer);
        PaperPdf.Ready ready = papers.pdf().of(paper);
        return Download.of(name(paper, ".pdf"), MediaType.APPLICATION_PDF).body(ready::write);
    }

    @GetMapping(ONE + "/report.docx")
    ResponseEntity<StreamingResponseBody> word(
            @PathVariable long id, @RequestParam(defaultValue = "zh") String lang, Viewer viewer) {
        Paper paper = paper(id, "docx", lang, viewer);
        return Download.of(name(paper, ".docx"), DOCX).body(out -> papers.word().write(paper, out));
    }

    @GetMapping(ONE + "/report.xlsx")
    ResponseEntity<StreamingResponseBody> sheet(
            @PathVariable long id, @RequestParam(defaultValue = "zh") String lang, Viewer viewer) {
        Paper paper = paper(id, "xlsx", lang, viewer);
        return Download.of(name(paper, ".xlsx"), Download.XLSX)
                .body(out -> papers.sheet().write(paper, out));
    }

    private Paper paper(long id, String form, String lang, Viewer viewer) {
        Report report = reports.export(viewer, id, form);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Paper.of(report, reports.content(report), mark, lang.equals("en"));
    }

    private static String name(Paper paper, String ending) {
        Report.About about = paper.report().about();
        String day = about.period().begins().toString();
        return (paper.english() ? about.kind().en() + "-" : about.kind().zh() + "-") + day + ending;
    }
}
