package org.xinqiao.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.Imports;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.platform.Download;
import tools.jackson.databind.JsonNode;

/** 导入接口: upload, start, watch, hold or give up, and fetch the rows that were not taken. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final int SHOWN = 50;

    private final Imports imports;
    private final Audit audit;

    ImportController(Imports imports, Audit audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @PostMapping
    ImportViews.FileView upload(Viewer viewer, @RequestParam("file") MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceFirst("^.*[/\\\\]", "");
        try (InputStream content = file.getInputStream()) {
            Imports.Uploaded uploaded = imports.upload(viewer, name.isBlank() ? "import" : name, content);
            ImportRun.File kept = uploaded.run().file();
            audit.did(act(AuditAction.IMPORT_UPLOADED, viewer, uploaded.run().id())
                    .with("file", kept.name())
                    .with("rows", kept.total()));
            return ImportViews.FileView.of(uploaded);
        }
    }

    @GetMapping
    List<ImportViews.StateView> list(Viewer viewer) {
        return imports.list(viewer).stream().map(ImportViews.StateView::of).toList();
    }

    @GetMapping("/{id:\\d{1,18}}")
    ImportViews.StateView get(Viewer viewer, @PathVariable long id) {
        return ImportViews.StateView.of(imports.get(viewer, id));
    }

    @PostMapping("/{id:\\d{1,18}}/start")
    ImportViews.StateView start(
            Viewer viewer,
            @PathVariable long id,
            @RequestBody @Schema(implementation = ImportForm.Body.class) JsonNode form) {
        ImportRun started = imports.start(viewer, id, ImportForm.read(form, viewer));
        return recorded(AuditAction.IMPORT_STARTED, viewer, started);
    }

    private ImportViews.StateView recorded(AuditAction action, Viewer viewer, ImportRun run) {
        audit.did(act(action, viewer, run.id()).with("done", run.progress().done()));
        return ImportViews.StateView.of(run);
    }

    private static Act act(AuditAction action, Viewer viewer, long id) {
        return Act.of(action, viewer.who()).on(Subject.of("import", id));
    }

    /** The file of one that waits to be started, as it was shown when it came. */
    @GetMapping("/{id:\\d{1,18}}/file")
    ImportViews.FileView file(Viewer viewer, @PathVariable long id) throws IOException {
        return ImportViews.FileView.of(imports.look(viewer, id));
    }

    @PostMapping("/{id:\\d{1,18}}/pause")
    ImportViews.StateView pause(Viewer viewer, @PathVariable long id) {
        return recorded(AuditAction.IMPORT_PAUSED, viewer, imports.pause(viewer, id));
    }

    @PostMapping("/{id:\\d{1,18}}/go-on")
    ImportViews.StateView goOn(Viewer viewer, @PathVariable long id) {
        return recorded(AuditAction.IMPORT_RESUMED, viewer, imports.goOn(viewer, id));
    }

    @PostMapping("/{id:\\d{1,18}}/cancel")
    ImportViews.StateView cancel(Viewer viewer, @PathVariable long id) {
        return recorded(AuditAction.IMPORT_CANCELLED, viewer, imports.cancel(viewer, id));
    }

    @GetMapping("/{id:\\d{1,18}}/errors")
    List<RowFailure> errors(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "0") int after) {
        return imports.failures(imports.get(viewer, id), after, SHOWN);
    }

    /** Whole, as they came, to be mended and sent again: to who brought them alone, and on record. */
    @GetMapping("/{id:\\d{1,18}}/errors.csv")
    ResponseEntity<StreamingResponseBody> errorsFile(Viewer viewer, @PathVariable long id) {
        ImportRun run = imports.get(viewer, id);
        imports.checkKept(run);
        audit.read(act(AuditAction.IMPORT_ERRORS_READ, viewer, id)
                .with("rows", run.progress().failed()));
        String name = run.file().name().replaceFirst("(\\.errors)?\\.[^.]*$", "") + ".errors.csv";
        return Download.of(name, CSV).body(out -> imports.writeErrors(run, out));
    }
}
