package org.xinqiao.portal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.portal.CaseDoors;
import org.xinqiao.portal.OpenCase;
import org.xinqiao.portal.model.PlainStage;
import tools.jackson.databind.JsonNode;

/** 我的诉求接口: one's own cases, or one that a link or its number opens; and what may be done with them. */
@RestController
@RequestMapping("/api/portal")
class CitizenCaseController {

    private final CaseDoors doors;
    private final ProgressViews views;
    private final CitizenActForm acts;
    private final CitizenFiles files;
    private final Visitors visitors;

    CitizenCaseController(
            CaseDoors doors, ProgressViews views, CitizenActForm acts, CitizenFiles files, Visitors visitors) {
        this.doors = doors;
        this.views = views;
        this.acts = acts;
        this.files = files;
        this.visitors = visitors;
    }

    /** 我的诉求的一行. */
    record MyCase(
            String number,
            String title,
            Facts.Kind kind,
            Stage stage,
            String stageZh,
            String stageEn,
            int step,
            Instant registeredAt,
            Instant changedAt) {

        static MyCase of(CallerCase it) {
            PlainStage stage = PlainStage.of(it.stage());
            return new MyCase(
                    it.number(),
                    it.title(),
                    it.kind(),
                    it.stage(),
                    stage.zh(),
                    stage.en(),
                    stage.step(),
                    it.registeredAt(),
                    it.changedAt());
        }
    }

    /** 凭编号查询. */
    record Lookup(@Nullable String number, @Nullable String lastFour) {

        @Override
        public String toString() {
            return "a lookup";
        }
    }

    /** 链接. */
    record LinkView(String linkKey) {}

    @GetMapping("/cases")
    List<MyCase> cases(HttpServletRequest request) {
        return doors.list(visitors.get(request)).stream().map(MyCase::of).toList();
    }

    @GetMapping("/cases/{number}")
    ProgressView one(@PathVariable String number, HttpServletRequest request) {
        return views.of(own(number, request));
    }

    @PostMapping("/cases/{number}/acts")
    ProgressView act(
            @PathVariable String number,
            @RequestBody @Schema(implementation = CitizenActForm.Body.class) JsonNode form,
            HttpServletRequest request) {
        acts.act(own(number, request), form);
        return views.of(own(number, request));
    }

    @PostMapping("/cases/{number}/links")
    LinkView share(@PathVariable String number, HttpServletRequest request) {
        return new LinkView(doors.share(own(number, request)));
    }

    @GetMapping("/cases/{number}/files/{id:\\d{1,18}}")
    ResponseEntity<Resource> file(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request) {
        return files.answer(own(number, request), id, preview);
    }

    @PostMapping("/lookups")
    LinkView lookUp(@RequestBody Lookup lookup, HttpServletRequest request) {
        return new LinkView(doors.lookUp(
                Objects.requireNonNullElse(lookup.number(), ""),
                Objects.requireNonNullElse(lookup.lastFour(), ""),
                request.getRemoteAddr()));
    }

    @GetMapping("/links/{key}")
    ProgressView linked(@PathVariable String key) {
        return views.of(doors.byLink(key));
    }

    @PostMapping("/links/{key}/acts")
    ProgressView actLinked(
            @PathVariable String key, @RequestBody @Schema(implementation = CitizenActForm.Body.class) JsonNode form) {
        acts.act(doors.byLink(key), form);
        return views.of(doors.byLink(key));
    }

    @GetMapping("/links/{key}/files/{id:\\d{1,18}}")
    ResponseEntity<Resource> linkedFile(
            @PathVariable String key, @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview) {
        return files.answer(doors.byLink(key), id, preview);
    }

    private OpenCase own(String number, HttpServletRequest request) {
        return doors.own(visitors.get(request), number);
    }
}
