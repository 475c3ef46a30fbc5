package org.xinqiao.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.Imports;
import tools.jackson.databind.JsonNode;

/** 导入接口: upload, start, watch, and fetch the rows that were not taken. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Imports imports;
    private final Clock clock;

    ImportController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @PostMapping
    ImportViews.FileView upload(Viewer viewer, @RequestParam("file") MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceFirst("^.*[/\\\\]", "");
        try (InputStream content = file.getInputStream()) {
            return ImportViews.FileView.of(imports.upload(viewer, name.isBlank() ? "import" : name, content));
        }
    }

    @GetMapping
    List<ImportViews.StateView> list(Viewer viewer) {
        return imports.list(viewer).stream().map(this::view).toList();
    }

    @GetMapping("/{id:\\d{1,18}}")
    ImportViews.StateView get(Viewer viewer, @PathVariable long id) {
        return view(imports.get(viewer, id));
    }

    @PostMapping("/{id:\\d{1,18}}/start")
    ImportViews.StateView start(Viewer viewer, @PathVariable long id, @RequestBody JsonNode form) {
        return view(imports.start(viewer, id, ImportForm.read(form, viewer)));
    }

    @GetMapping("/{id:\\d{1,18}}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(Viewer viewer, @PathVariable long id) {
        ImportRun run = imports.get(viewer, id);
        String name = run.file().name().replaceFirst("(\\.errors)?\\.[^.]*$", "") + ".errors.csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> imports.writeErrors(run, out));
    }

    private ImportViews.StateView view(ImportRun run) {
        return ImportViews.StateView.of(run, clock.instant());
    }
}
