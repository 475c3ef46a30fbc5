package org.xinqiao.calls.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallRecordings;
import org.xinqiao.calls.PastCallProblem;
import org.xinqiao.calls.PastCalls;
import org.xinqiao.calls.model.CallCursor;
import org.xinqiao.platform.ProblemFound;

/** 通话记录接口: calls that were, who was missed, and what was recorded. */
@RestController
@RequestMapping("/api/calls")
class PastCallController {

    private static final int PAGE = 50;
    private static final int MISSED = 200;
    private static final Duration MISSED_SINCE = Duration.ofDays(7);
    private static final MediaType WAV = MediaType.valueOf("audio/wav");

    private final PastCalls calls;
    private final CallRecordings recordings;
    private final CallForm form;
    private final Clock clock;

    PastCallController(PastCalls calls, CallRecordings recordings, CallForm form, Clock clock) {
        this.calls = calls;
        this.recordings = recordings;
        this.form = form;
        this.clock = clock;
    }

    @GetMapping
    PastCalls.Page page(
            @ModelAttribute CallForm.Asked asked,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        // before anything is looked up, which is put on record
        CallCursor cursor = after == null || after.isEmpty()
                ? null
                : CallCursor.parse(after).orElseThrow(() -> new ProblemFound(PastCallProblem.BAD_CURSOR));
        return calls.page(form.read(asked, viewer), cursor, PAGE, viewer);
    }

    @GetMapping("/choices")
    PastCalls.Choices choices(Viewer viewer) {
        return calls.choices(viewer);
    }

    /** Those of the last week whom nobody has talked to since. */
    @GetMapping("/missed")
    List<PastCalls.Missed> missed(Viewer viewer) {
        Instant now = clock.instant();
        return calls.missed(now.minus(MISSED_SINCE), now, MISSED, viewer);
    }

    @GetMapping("/{call:[0-9a-f-]+}")
    PastCalls.Opened open(@PathVariable String call, Viewer viewer) {
        try {
            return calls.open(UUID.fromString(call), viewer);
        } catch (IllegalArgumentException noId) {
            throw new ProblemFound(PastCallProblem.NO_SUCH_CALL);
        }
    }

    /** The WAV, or the part of it that a player asks for. */
    @GetMapping("/recordings/{recording:[0-9a-fm-]+}")
    ResponseEntity<Resource> hear(
            @PathVariable String recording, @RequestParam(defaultValue = "false") boolean download, Viewer viewer) {
        byte[] wav = recordings.hear(recording, download, viewer);
        ContentDisposition how = (download ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(recording + ".wav")
                .build();
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(wav));
    }
}
