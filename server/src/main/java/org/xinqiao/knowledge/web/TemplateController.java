package org.xinqiao.knowledge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.knowledge.KnowledgeProblem;
import org.xinqiao.knowledge.Templates;
import org.xinqiao.knowledge.model.Template;
import org.xinqiao.knowledge.store.TemplateTable;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;

/** 模板接口. */
@RestController
@RequestMapping("/api/templates")
class TemplateController {

    private static final int PAGE = 30;
    private static final int LINE = 100;
    private static final int BODY = 4_000;

    private final Templates templates;
    private final KnowledgeViews views;
    private final Areas areas;
    private final Matters matters;

    TemplateController(Templates templates, KnowledgeViews views, Areas areas, Matters matters) {
        this.templates = templates;
        this.views = views;
        this.areas = areas;
        this.matters = matters;
    }

    /** 模板视图. */
    record TemplateView(
            String id,
            @Nullable NamedArea area,
            @Nullable NamedUnit unit,
            @Nullable NamedMatter matter,
            Template.Kind kind,
            String title,
            String titleEn,
            String body,
            int used,
            boolean active,
            int saves) {}

    /** 一页模板. */
    record TemplatePage(List<TemplateView> items, @Nullable String next) {}

    /** 模板表单. @param id of one that is there, with @param saves how often it had been saved when it was read */
    record TemplateBody(
            @Nullable String id,
            @Nullable Integer saves,
            String area,
            @Nullable String unit,
            @Nullable String matter,
            Template.Kind kind,
            String title,
            String titleEn,
            String body,
            boolean active) {}

    /** 占位符. @param name as it stands in a template between double braces */
    record PlaceView(Template.Place place, String name, String nameEn) {}

    @GetMapping
    TemplatePage page(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        TemplateTable.Wanted wanted = new TemplateTable.Wanted(
                words.replace("\0", "").strip(),
                Arrays.stream(Template.Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                MatterCode.parse(matter).orElse(null),
                all,
                behind(after),
                PAGE + 1);
        Slice<Template> page = Slice.of(templates.page(wanted, viewer), PAGE);
        return new TemplatePage(
                page.items().stream().map(this::shown).toList(), page.next(last -> last.used() + "_" + last.id()));
    }

    private static TemplateTable.@Nullable Behind behind(String after) {
        if (after.isEmpty()) {
            return null;
        }
        if (!after.matches("\\d{1,9}_\\d{1,18}")) {
            throw new ProblemFound(KnowledgeProblem.BAD_CURSOR);
        }
        String[] parts = after.split("_", 2);
        return new TemplateTable.Behind(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    /** What of a case may stand in a template. */
    @GetMapping("/places")
    List<PlaceView> places() {
        return Arrays.stream(Template.Place.values())
                .map(place -> new PlaceView(place, place.zh(), place.en()))
                .toList();
    }

    @PostMapping
    TemplateView save(@RequestBody @Schema(implementation = TemplateBody.class) JsonNode body, Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        Long id = form.id("id");
        Long unit = form.id("unit");
        String words = form.words("body", BODY);
        Set<String> unknown = Template.unknownPlaces(words);
        if (!unknown.isEmpty()) {
            form.wrong(
                    "body",
                    "没有这样的占位符：" + String.join("、", unknown),
                    "No case fills these: " + String.join(", ", unknown));
        }
        AreaCode area = area(form);
        MatterCode matter = matter(form);
        Template wanted = new Template(
                id == null ? 0 : id,
                area,
                unit == null ? null : new UnitId(unit),
                matter,
                form.choice("kind", Template.Kind.class),
                form.words("title", LINE),
                form.optional("titleEn", 2 * LINE),
                words,
                0,
                id == null || form.flag("active"),
                id == null ? 1 : form.saves());
        form.check();
        return shown(templates.save(wanted, viewer));
    }

    private AreaCode area(KnowledgeForm form) {
        String sent = form.words("area", LINE);
        Optional<AreaCode> area = AreaCode.parse(sent).flatMap(areas::find).map(Area::code);
        if (area.isEmpty()) {
            form.wrong("area", "请选择区域。", "Choose an area.");
        }
        form.check();
        return area.orElseThrow(() -> new ProblemFound(KnowledgeProblem.INVALID));
    }

    private @Nullable MatterCode matter(KnowledgeForm form) {
        String sent = form.optional("matter", LINE);
        Optional<MatterCode> matter =
                MatterCode.parse(sent).filter(code -> matters.find(code).isPresent());
        if (matter.isEmpty() && !sent.isEmpty()) {
            form.wrong("matter", "没有这个事项。", "There is no such matter.");
        }
        return matter.orElse(null);
    }

    @PostMapping("/{id:\\d{1,18}}/used")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void used(@PathVariable long id, Viewer viewer) {
        templates.used(id, viewer);
    }

    private TemplateView shown(Template it) {
        return new TemplateView(
                Long.toString(it.id()),
                views.area(it.area()),
                views.unit(it.unit()),
                views.matter(it.matter()),
                it.kind(),
                it.title(),
                it.titleEn(),
                it.body(),
                it.used(),
                it.active(),
                it.saves());
    }
}
