package org.xinqiao.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.OpenCase;
import org.xinqiao.portal.Photos;

/** 诉求附件: what comes out can do nothing in the browser but be looked at, and is kept nowhere on the way. */
@Component
class CitizenFiles {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'";

    private final Photos photos;

    CitizenFiles(Photos photos) {
        this.photos = photos;
    }

    /** @param preview whether the small picture is wanted */
    ResponseEntity<Resource> answer(OpenCase open, long id, boolean preview) {
        return answer(id, found -> photos.open(open, found, preview));
    }

    /** The same of what else a citizen may open. */
    ResponseEntity<Resource> answer(long id, Function<FileId, FileContent> opening) {
        if (id < 1) {
            throw new ProblemFound(FileProblem.NOT_FOUND);
        }
        FileContent content = opening.apply(new FileId(id));
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
                .cacheControl(CacheControl.noStore())
                .body(content.bytes());
    }
}
