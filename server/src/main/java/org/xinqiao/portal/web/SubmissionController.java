package org.xinqiao.portal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xinqiao.dispatch.CitizenAdvice;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.Photos;
import org.xinqiao.portal.Puzzles;
import tools.jackson.databind.JsonNode;

/** 网上提交接口: what, where, who. */
@RestController
@RequestMapping("/api/portal")
class SubmissionController {

    private static final int READ = 500;

    private final Submitting submitting;
    private final SubmissionForm forms;
    private final Photos photos;
    private final Visitors visitors;
    private final CitizenAdvice advice;
    private final Areas areas;

    SubmissionController(
            Submitting submitting,
            SubmissionForm forms,
            Photos photos,
            Visitors visitors,
            CitizenAdvice advice,
            Areas areas) {
        this.submitting = submitting;
        this.forms = forms;
        this.photos = photos;
        this.visitors = visitors;
        this.advice = advice;
        this.areas = areas;
    }

    /** 已提交; {@code linkKey} is the only key to an anonymous case. */
    record SubmittedView(
            String number,
            @org.jspecify.annotations.Nullable String linkKey) {}

    /** What a text tells while it is written; its beginning is read, and it is not kept. */
    @GetMapping("/advice")
    CitizenAdvice.Hints advise(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String area) {
        AreaCode where =
                AreaCode.parse(area).flatMap(areas::find).map(Area::code).orElse(null);
        return advice.advise(text.substring(0, Math.min(READ, text.length())), where, forms.place());
    }

    @PostMapping("/photos")
    @ResponseStatus(HttpStatus.CREATED)
    Photos.Taken photo(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String puzzleKey,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request)
            throws IOException {
        visitors.checkWorked(visitors.find(request), new Puzzles.Solved(puzzleKey, answer), request);
        if (file.getSize() > Files.MOST) {
            throw new ProblemFound(FileProblem.TOO_LARGE);
        }
        try (InputStream in = file.getInputStream()) {
            return photos.take(in, Objects.requireNonNullElse(file.getOriginalFilename(), ""), request.getRemoteAddr());
        }
    }

    @PostMapping("/cases")
    @ResponseStatus(HttpStatus.CREATED)
    SubmittedView submit(
            @RequestBody @Schema(implementation = SubmissionBody.class) JsonNode form, HttpServletRequest request) {
        return submitting.submit(forms.read(form), form, request);
    }
}
