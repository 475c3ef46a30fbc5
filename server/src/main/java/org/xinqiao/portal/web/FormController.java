package org.xinqiao.portal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.portal.SelfForms;
import org.xinqiao.portal.model.FormField;
import org.xinqiao.portal.model.SelfForm;
import org.xinqiao.portal.store.FormTable.Kept;
import tools.jackson.databind.JsonNode;

/** 自助表单接口: the desk's side, where the centre's editor writes them. */
@RestController
@RequestMapping("/api/forms")
class FormController {

    private final SelfForms forms;
    private final Matters matters;

    FormController(SelfForms forms, Matters matters) {
        this.forms = forms;
        this.matters = matters;
    }

    /**
     * 表单.
     *
     * @param saves to be sent back when it is changed
     */
    record FormView(
            String id,
            String name,
            String nameEn,
            String about,
            String aboutEn,
            @Nullable NamedMatter matter,
            Facts.Kind kind,
            List<FormField> fields,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean active,
            int saves,
            Instant changedAt) {}

    /** 表单草稿. @param saves of one that is changed */
    record FormBody(
            String name,
            @Nullable String nameEn,
            @Nullable String about,
            @Nullable String aboutEn,
            String matter,
            Facts.Kind kind,
            List<FormField> fields,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean active,
            @Nullable Integer saves) {}

    @GetMapping
    List<FormView> list(Viewer viewer) {
        return forms.list(viewer).stream().map(this::view).toList();
    }

    @GetMapping("/{id:\\d{1,18}}")
    FormView get(Viewer viewer, @PathVariable long id) {
        return view(forms.get(viewer, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FormView add(Viewer viewer, @RequestBody @Schema(implementation = FormBody.class) JsonNode form) {
        return view(forms.add(viewer, read(form)));
    }

    @PutMapping("/{id:\\d{1,18}}")
    FormView change(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = FormBody.class) JsonNode form) {
        return view(forms.change(viewer, id, form.path("saves").asInt(0), read(form)));
    }

    private SelfForm read(JsonNode form) {
        return new FormDraft(form).read(this::exists);
    }

    private boolean exists(MatterCode code) {
        return matters.find(code).isPresent();
    }

    private FormView view(Kept kept) {
        SelfForm it = kept.form();
        return new FormView(
                Long.toString(kept.id()),
                it.name(),
                it.nameEn(),
                it.about(),
                it.aboutEn(),
                matters.find(it.matter()).map(_ -> matters.named(it.matter())).orElse(null),
                it.kind(),
                it.fields(),
                it.from(),
                it.until(),
                it.active(),
                kept.saves(),
                kept.changedAt());
    }
}
