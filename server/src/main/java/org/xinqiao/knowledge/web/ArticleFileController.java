package org.xinqiao.knowledge.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.files.FileProblem;
import org.xinqiao.knowledge.ArticleImports;
import org.xinqiao.knowledge.ArticleReading;
import org.xinqiao.knowledge.KnowledgeProblem;
import org.xinqiao.knowledge.model.ArticleQuestion;
import org.xinqiao.knowledge.model.ImportRow;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 知识导入导出接口: articles as files, in and out. */
@RestController
class ArticleFileController {

    private static final int MOST = 5_000;
    private static final long LARGEST = 10L * 1024 * 1024;

    private final ArticleImports imports;
    private final ArticleReading reading;
    private final ListForm lists;
    private final KnowledgeViews views;
    private final Audit audit;
    private final Clock clock;

    ArticleFileController(
            ArticleImports imports,
            ArticleReading reading,
            ListForm lists,
            KnowledgeViews views,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.lists = lists;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** 导入报告的一行. */
    record RowView(int line, String title, ImportRow.Verdict verdict, List<ImportRow.Reason> why) {}

    /** 导入报告. @param drafts how many drafts were begun; none in a trial run */
    record ReportView(List<RowView> rows, int taken, int doubtful, int refused, int drafts) {}

    /**
     * A trial run, or the run itself.
     *
     * @param run whether the drafts are begun
     * @param doubtful whether those too that are doubtful
     */
    @PostMapping("/api/articles/import")
    ReportView bring(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean run,
            @RequestParam(defaultValue = "false") boolean doubtful,
            Viewer viewer)
            throws IOException {
        if (file.getSize() > LARGEST) {
            throw new ProblemFound(FileProblem.TOO_LARGE);
        }
        UnitId owner = unit.matches("[1-9]\\d{0,17}") ? new UnitId(Long.parseLong(unit)) : viewer.unit();
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file.getBytes();
        if (run) {
            return shown(imports.take(name, content, owner, doubtful, viewer));
        }
        audit.did(Act.of(AuditAction.ARTICLES_IMPORTED, viewer.who()).with("trial", "true"));
        return shown(imports.look(name, content, owner, viewer));
    }

    private static ReportView shown(ArticleImports.Report report) {
        return new ReportView(
                report.rows().stream()
                        .map(row -> new RowView(row.line(), row.title(), row.verdict(), row.why()))
                        .toList(),
                count(report, ImportRow.Verdict.TAKEN),
                count(report, ImportRow.Verdict.DOUBTFUL),
                count(report, ImportRow.Verdict.REFUSED),
                report.drafts().size());
    }

    private static int count(ArticleImports.Report report, ImportRow.Verdict verdict) {
        return (int)
                report.rows().stream().filter(row -> row.verdict() == verdict).count();
    }

    /** What a list shows, whole, as a workbook; one article of it, where that is asked for. */
    @GetMapping("/api/articles.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(
            @ModelAttribute ListForm.Asked asked,
            @RequestParam(required = false) @Nullable String only,
            Viewer viewer) {
        List<ArticleRow> rows = only == null ? all(asked, viewer) : List.of(one(only, viewer));
        audit.did(Act.of(AuditAction.ARTICLES_EXPORTED, viewer.who()).with("rows", rows.size()));
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("知识条目-" + PlaceTime.dayOf(clock.instant()) + ".xlsx", Download.XLSX)
                .body(out -> {
                    try (ArticleSheet sheet = new ArticleSheet(out, mark)) {
                        for (ArticleRow row : rows) {
                            sheet.row(views.line(row), row.version().text());
                        }
                    }
                });
    }

    private List<ArticleRow> all(ListForm.Asked asked, Viewer viewer) {
        ArticleQuestion question = lists.read(asked, MOST, viewer);
        return reading.page(question, viewer);
    }

    private ArticleRow one(String id, Viewer viewer) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new ProblemFound(KnowledgeProblem.NO_ARTICLE);
        }
        ArticleReading.Opened opened = reading.open(Long.parseLong(id), viewer);
        return new ArticleRow(opened.article(), opened.shown());
    }
}
