package org.xinqiao.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.audit.Trail;
import org.xinqiao.audit.VerificationRun;
import org.xinqiao.audit.model.DailyRoot;

/** 根与核对: the daily roots, to be published, and verifying now. */
@RestController
@ConditionalOnWebApplication
class ChainController {

    private final Trail trail;
    private final VerificationRun run;

    ChainController(Trail trail, VerificationRun run) {
        this.trail = trail;
        this.run = run;
    }

    record RootLine(String day, long block, String sha256) {}

    @GetMapping("/api/audit/roots")
    List<RootLine> roots() {
        return trail.roots().stream()
                .sorted(Comparator.comparing(DailyRoot::day).reversed())
                .map(root -> new RootLine(
                        root.day().toString(), root.block(), HexFormat.of().formatHex(root.hash())))
                .toList();
    }

    /** The form that {@code audit verify --roots} reads. */
    @GetMapping("/api/audit/roots.txt")
    ResponseEntity<String> rootFile(HttpServletRequest request) {
        List<DailyRoot> all = trail.publishRoots(AuditedRequest.whoOf(request));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roots.txt")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(all.stream().map(root -> root + "\n").collect(Collectors.joining()));
    }

    /** The one that runs, or ran last; {@code run} is absent when nobody has asked for one. */
    @GetMapping("/api/audit/verification")
    Map<String, VerificationRun.Progress> progress() {
        return run.progress().map(one -> Map.of("run", one)).orElse(Map.of());
    }

    @PostMapping("/api/audit/verification")
    Map<String, VerificationRun.Progress> begin(HttpServletRequest request) {
        return Map.of("run", run.begin(AuditedRequest.whoOf(request)));
    }
}
