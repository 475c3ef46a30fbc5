package org.xinqiao.files.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xinqiao.access.Viewer;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.platform.ProblemFound;

/** 附件接口: files in and out. What comes out can do nothing in the browser but be looked at. */
@RestController
@RequestMapping("/api/files")
class FileController {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'";

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NamedFile add(@RequestParam MultipartFile file, Viewer viewer) throws IOException {
        if (file.getSize() > Files.MOST) {
            throw new ProblemFound(FileProblem.TOO_LARGE);
        }
        try (InputStream in = file.getInputStream()) {
            return files.add(in, Objects.requireNonNullElse(file.getOriginalFilename(), ""), viewer);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> get(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview, Viewer viewer) {
        if (id < 1) {
            throw new ProblemFound(FileProblem.NOT_FOUND);
        }
        FileContent opened = files.open(new FileId(id), viewer);
        FileContent content = preview ? files.preview(opened) : opened;
        ContentDisposition disposition = (content.shown()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(content.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(content.sha256())
                .body(content.bytes());
    }
}
