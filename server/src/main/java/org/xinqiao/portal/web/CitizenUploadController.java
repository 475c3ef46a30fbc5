package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.PortalProblem;
import org.xinqiao.portal.Puzzles;
import org.xinqiao.portal.Recordings;

/**
 * 续传接口: films and recordings in pieces, by tus 1.0.0 with creation, expiration and termination. What has become of one is
 * told by {@code GET}, which is the house's own.
 */
@RestController
@RequestMapping("/api/portal/uploads")
class CitizenUploadController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Recordings recordings;
    private final Visitors visitors;

    CitizenUploadController(Recordings recordings, Visitors visitors) {
        this.recordings = recordings;
        this.visitors = visitors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Void> begin(HttpServletRequest request) {
        TusHeaders.checkVersion(request);
        Map<String, String> told = TusHeaders.metadata(request);
        long length = TusHeaders.length(request);
        Puzzles.Solved solved = new Puzzles.Solved(told.getOrDefault("puzzleKey", ""), told.getOrDefault("answer", ""));
        visitors.checkWorked(visitors.find(request), solved, request);
        Recordings.Recording it = recordings.begin(told.getOrDefault("filename", ""), length, request.getRemoteAddr());
        return ResponseEntity.created(URI.create("/api/portal/uploads/" + it.id()))
                .headers(TusHeaders.of(it))
                .build();
    }

    @RequestMapping(path = ONE, method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(@PathVariable UUID id, HttpServletRequest request) {
        TusHeaders.checkVersion(request);
        return ResponseEntity.ok().headers(TusHeaders.of(recordings.get(id))).build();
    }

    @PatchMapping(path = ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> append(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        TusHeaders.checkVersion(request);
        if (!TusHeaders.CONTENT.equals(request.getContentType())) {
            throw new ProblemFound(PortalProblem.TUS_CONTENT);
        }
        Recordings.Recording it = recordings.append(id, TusHeaders.offset(request), request.getInputStream());
        return ResponseEntity.noContent().headers(TusHeaders.of(it)).build();
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> cancel(@PathVariable UUID id, HttpServletRequest request) {
        TusHeaders.checkVersion(request);
        recordings.cancel(id);
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header(TusHeaders.RESUMABLE, TusHeaders.VERSION)
                .build();
    }

    /** What has become of it, with the key that hangs it on a case. */
    @GetMapping(ONE)
    ResponseEntity<Recordings.Recording> get(@PathVariable UUID id) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(recordings.get(id));
    }
}
