package org.xinqiao.privacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.privacy.Assessment;
import org.xinqiao.privacy.Assessments;
import tools.jackson.databind.JsonNode;

/** 影响评估接口: what was weighed, in every version. */
@RestController
@RequestMapping("/api/privacy/assessments")
class AssessmentController {

    private final Assessments assessments;

    AssessmentController(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping
    List<AssessmentView> list() {
        return assessments.list().stream().map(AssessmentView::of).toList();
    }

    @GetMapping("/{id:\\d{1,18}}")
    List<AssessmentView> versions(@PathVariable long id) {
        return assessments.versions(id).stream().map(AssessmentView::of).toList();
    }

    @PostMapping
    AssessmentView begin(Viewer viewer, @RequestBody @Schema(implementation = Body.class) JsonNode body) {
        return AssessmentView.of(assessments.begin(viewer, text(body)));
    }

    @PostMapping("/{id:\\d{1,18}}/versions")
    AssessmentView revise(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = Body.class) JsonNode body) {
        return AssessmentView.of(
                assessments.revise(viewer, id, body.path("version").asInt(0), text(body)));
    }

    private static Assessment.Text text(JsonNode body) {
        PrivacyForm form = new PrivacyForm(body);
        String title = form.text("title");
        String purpose = form.text("purpose");
        String data = form.text("data");
        String risks = form.text("risks");
        String measures = form.text("measures");
        Assessment.Decision decision = form.choice("decision", Assessment.Decision.class);
        LocalDate decided = form.day("decidedOn");
        LocalDate next = form.day("nextReview");
        if (decided != null && next != null && !next.isAfter(decided)) {
            form.wrong("nextReview", "下次复评要晚于评估日期。", "The next review comes after this decision.");
        }
        form.check();
        return new Assessment.Text(
                title,
                purpose,
                data,
                risks,
                measures,
                PrivacyForm.there(decision),
                PrivacyForm.there(decided),
                PrivacyForm.there(next));
    }

    /**
     * 评估内容, as the API's document shows it.
     *
     * @param version of the one that is revised
     */
    record Body(
            @Nullable Integer version,
            String title,
            String purpose,
            String data,
            String risks,
            String measures,
            Assessment.Decision decision,
            LocalDate decidedOn,
            LocalDate nextReview) {}

    /** 影响评估. */
    record AssessmentView(
            String id,
            int version,
            String title,
            String purpose,
            String data,
            String risks,
            String measures,
            Assessment.Decision decision,
            LocalDate decidedOn,
            LocalDate nextReview,
            String keptBy,
            Instant kept) {

        static AssessmentView of(Assessment assessment) {
            Assessment.Text text = assessment.text();
            return new AssessmentView(
                    Long.toString(assessment.id()),
                    assessment.version(),
                    text.title(),
                    text.purpose(),
                    text.data(),
                    text.risks(),
                    text.measures(),
                    text.decision(),
                    text.decidedOn(),
                    text.nextReview(),
                    assessment.keptBy(),
                    assessment.kept());
        }
    }
}
