package org.xinqiao.knowledge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.xinqiao.knowledge.DirectAnswers;
import org.xinqiao.knowledge.model.Authorisation;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;

/** 直接答复授权接口. */
@RestController
@RequestMapping("/api/direct-answers")
class DirectAnswerController {

    private static final int PAGE = 30;
    private static final int TERMS = 500;
    private static final int CODE = 20;

    private final DirectAnswers answers;
    private final KnowledgeViews views;
    private final Areas areas;
    private final Matters matters;
    private final Clock clock;

    DirectAnswerController(DirectAnswers answers, KnowledgeViews views, Areas areas, Matters matters, Clock clock) {
        this.answers = answers;
        this.views = views;
        this.areas = areas;
        this.matters = matters;
        this.clock = clock;
    }

    /** 授权视图. @param article by which it is answered, if one is named and may be read */
    record AuthorisationView(
            String id,
            @Nullable NamedUnit unit,
            @Nullable NamedMatter matter,
            @Nullable NamedArea area,
            KnowledgeViews.@Nullable ArticleLine article,
            String terms,
            LocalDate until,
            String by,
            Instant at) {}

    /** 一页授权. */
    record AuthorisationPage(
            List<AuthorisationView> items, @Nullable String next) {}

    /** 授权表单. */
    record AuthorisationBody(
            String unit,
            String matter,
            String area,
            @Nullable String article,
            String terms,
            String until) {}

    @GetMapping
    AuthorisationPage page(@RequestParam(required = false) @Nullable Long after, Viewer viewer) {
        Slice<Authorisation> page = Slice.of(answers.page(after, PAGE + 1, viewer), PAGE);
        return new AuthorisationPage(shown(page.items(), viewer), page.next(last -> Long.toString(last.id())));
    }

    /** What holds for a matter in an area: empty where the hotline may not answer by itself. */
    @GetMapping("/for")
    List<AuthorisationView> holding(
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String area,
            Viewer viewer) {
        Optional<MatterCode> wanted = MatterCode.parse(matter);
        Optional<AreaCode> where = AreaCode.parse(area).flatMap(areas::find).map(Area::code);
        return wanted.isEmpty() || where.isEmpty()
                ? List.of()
                : shown(answers.holding(wanted.get(), where.get(), viewer), viewer);
    }

    @PostMapping
    AuthorisationView give(
            @RequestBody @Schema(implementation = AuthorisationBody.class) JsonNode body, Viewer viewer) {
        KnowledgeForm form = new KnowledgeForm(body);
        UnitId unit = form.unit("unit");
        MatterCode matter = MatterCode.parse(form.words("matter", CODE))
                .filter(code -> matters.find(code).isPresent())
                .orElse(null);
        AreaCode area = AreaCode.parse(form.words("area", CODE))
                .flatMap(areas::find)
                .map(Area::code)
                .orElse(null);
        Long article = form.id("article");
        String terms = form.words("terms", TERMS);
        LocalDate until = form.day("until");
        if (matter == null) {
            form.wrong("matter", "请选择事项。", "Choose a matter.");
        }
        if (area == null) {
            form.wrong("area", "请选择区域。", "Choose an area.");
        }
        form.check();
        Authorisation wanted = new Authorisation(
                0,
                unit,
                java.util.Objects.requireNonNull(matter),
                java.util.Objects.requireNonNull(area),
                article,
                terms,
                until,
                viewer.account(),
                clock.instant());
        return shown(List.of(answers.give(wanted, viewer)), viewer).getFirst();
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Viewer viewer) {
        answers.end(id, viewer);
    }

    private List<AuthorisationView> shown(List<Authorisation> some, Viewer viewer) {
        Map<Long, ArticleRow> articles = answers.articlesOf(some, viewer).stream()
                .collect(Collectors.toMap(row -> row.article().id(), row -> row));
        return some.stream().map(it -> shown(it, articles)).toList();
    }

    private AuthorisationView shown(Authorisation it, Map<Long, ArticleRow> articles) {
        ArticleRow article = it.article() == null ? null : articles.get(it.article());
        return new AuthorisationView(
                Long.toString(it.id()),
                views.unit(it.unit()),
                views.matter(it.matter()),
                views.area(it.area()),
                article == null ? null : views.line(article),
                it.terms(),
                it.until(),
                views.name(it.by()),
                it.at());
    }
}
