package org.xinqiao.portal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.PortalProblem;
import org.xinqiao.portal.SelfForms;
import org.xinqiao.portal.model.FormAnswers;
import org.xinqiao.portal.model.FormField;
import org.xinqiao.portal.model.SelfForm;
import org.xinqiao.portal.store.FormTable.Kept;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 自助表单接口: the citizens' side; what is filled in becomes a case by the way of every submission. */
@RestController
@RequestMapping("/api/portal/forms")
class OpenFormController {

    private static final int SOUGHT = 60;

    private final SelfForms forms;
    private final SubmissionForm submissions;
    private final Submitting submitting;
    private final PortalNames names;

    OpenFormController(SelfForms forms, SubmissionForm submissions, Submitting submitting, PortalNames names) {
        this.forms = forms;
        this.submissions = submissions;
        this.submitting = submitting;
        this.names = names;
    }

    /** 表单的一行. */
    record OpenForm(
            String id,
            String name,
            String nameEn,
            String about,
            String aboutEn,
            @Nullable NamedMatter matter) {}

    /** 可以填写的表单. */
    record OpenFormView(OpenForm form, List<FormField> fields) {}

    /**
     * 填好的表单: with the answers by the keys of what was asked, as text; whatever else as in a submission.
     *
     * @param draftId the draft's own id: sent again, it is registered once
     */
    record FilledBody(
            UUID draftId,
            Map<String, String> answers,
            @Nullable String area,
            @Nullable String address,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Boolean confidential,
            @Nullable Boolean anonymous,
            @Nullable String name,
            @Nullable List<String> photos,
            @Nullable String puzzleKey,
            @Nullable String answer) {}

    @GetMapping
    List<OpenForm> list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String matter) {
        String sought = q.substring(0, Math.min(SOUGHT, q.length()));
        return forms.open(sought, MatterCode.parse(matter)).stream()
                .map(this::line)
                .toList();
    }

    @GetMapping("/{id:\\d{1,18}}")
    OpenFormView get(@PathVariable long id) {
        Kept kept = forms.getOpen(id);
        return new OpenFormView(line(kept), kept.form().fields());
    }

    @PostMapping("/{id:\\d{1,18}}/cases")
    @ResponseStatus(HttpStatus.CREATED)
    SubmissionController.SubmittedView submit(
            @PathVariable long id,
            @RequestBody @Schema(implementation = FilledBody.class) JsonNode filled,
            HttpServletRequest request) {
        SelfForm form = forms.getOpen(id).form();
        Map<String, String> answers = answers(form, filled.path("answers"));
        List<FieldProblem> wrong = FormAnswers.wrong(form, answers);
        if (!wrong.isEmpty() || !(filled instanceof ObjectNode whole)) {
            throw new ProblemFound(PortalProblem.INVALID, wrong);
        }
        ObjectNode told = whole.deepCopy();
        told.put("text", FormAnswers.told(form, answers))
                .put("kind", form.kind().name())
                .put("matter", form.matter().value());
        return submitting.submit(submissions.read(told), filled, request);
    }

    /** Numbers may come as numbers. */
    private static Map<String, String> answers(SelfForm form, JsonNode sent) {
        Map<String, String> answers = new HashMap<>();
        form.fields().forEach(field -> {
            JsonNode answer = sent.path(field.key());
            answers.put(
                    field.key(), answer.isString() ? answer.stringValue() : answer.isNumber() ? answer.asString() : "");
        });
        return answers;
    }

    private OpenForm line(Kept kept) {
        SelfForm it = kept.form();
        return new OpenForm(
                Long.toString(kept.id()), it.name(), it.nameEn(), it.about(), it.aboutEn(), names.matter(it.matter()));
    }
}
