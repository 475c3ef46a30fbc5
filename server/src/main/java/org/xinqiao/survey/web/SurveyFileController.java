package org.xinqiao.survey.web;

import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperPdf;
import org.xinqiao.survey.SurveyProblem;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.SurveyResults.Result;
import org.xinqiao.survey.model.Question;

/** 结果文件接口: what is taken along of a survey: all answers as Excel, the report as Word and PDF. */
@RestController
class SurveyFileController {

    private static final String ONE = "/api/surveys/{id:\\d{1,18}}";
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SurveyResults results;
    private final SurveyViews views;
    private final PaperCharts charts;
    private final PaperPdf pdf;
    private final Clock clock;

    SurveyFileController(SurveyResults results, SurveyViews views, PaperCharts charts, PaperPdf pdf, Clock clock) {
        this.results = results;
        this.views = views;
        this.charts = charts;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping(ONE + "/results.xlsx")
    ResponseEntity<StreamingResponseBody> sheet(@PathVariable long id, Viewer viewer) {
        Result it = taken(id, "sheet", viewer);
        List<Question> questions = results.questions(it.survey());
        String mark = mark(viewer);
        return Download.of("调查结果-" + id + ".xlsx", Download.XLSX)
                .body(out -> SurveySheet.write(it, questions, with -> results.each(it, with), mark, out));
    }

    @GetMapping(ONE + "/report.docx")
    ResponseEntity<StreamingResponseBody> word(@PathVariable long id, Viewer viewer) {
        Result it = taken(id, "report", viewer);
        SurveyReport report = new SurveyReport(it, area(it), mark(viewer), charts);
        return Download.of("调查报告-" + id + ".docx", DOCX).body(report::write);
    }

    /** Refused before anything is written where there is no font. */
    @GetMapping(ONE + "/report.pdf")
    ResponseEntity<StreamingResponseBody> pdf(@PathVariable long id, Viewer viewer) {
        Result it = taken(id, "pdf", viewer);
        String page = new SurveyPage(it, area(it), mark(viewer), charts).text();
        PaperPdf.Ready ready = pdf.of(page).orElseThrow(() -> new ProblemFound(SurveyProblem.NO_FONT));
        return Download.of("调查报告-" + id + ".pdf", MediaType.APPLICATION_PDF).body(ready::write);
    }

    private Result taken(long id, String what, Viewer viewer) {
        Result it = results.of(id, viewer);
        results.taken(it, what, viewer);
        return it;
    }

    private String area(Result it) {
        return views.line(it.survey()).area().name();
    }

    private String mark(Viewer viewer) {
        return Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
    }
}
