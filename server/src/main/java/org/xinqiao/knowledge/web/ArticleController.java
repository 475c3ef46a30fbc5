package org.xinqiao.knowledge.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.ArticleLinks;
import org.xinqiao.knowledge.ArticleReading;
import org.xinqiao.knowledge.ArticleSearch;
import org.xinqiao.knowledge.ArticleSearch.Found;
import org.xinqiao.knowledge.model.ArticleQuestion;
import org.xinqiao.knowledge.store.ArticleListTable;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.Slice;

/** 知识查阅接口: lists of articles, one of them, and what is found. */
@RestController
@RequestMapping("/api/articles")
class ArticleController {

    private static final int PAGE = 30;
    private static final int NEAR = 5;
    private static final int MOST_FOUND = 50;

    private final ArticleReading reading;
    private final ArticleSearch search;
    private final ArticleLinks links;
    private final ListForm lists;
    private final KnowledgeViews views;

    ArticleController(
            ArticleReading reading, ArticleSearch search, ArticleLinks links, ListForm lists, KnowledgeViews views) {
        this.reading = reading;
        this.search = search;
        this.links = links;
        this.lists = lists;
        this.views = views;
    }

    /** 一页条目. */
    record ArticlePage(
            List<KnowledgeViews.ArticleLine> items,
            @Nullable String next) {}

    /** 列表数量. @param key the list's name in addresses */
    record ListCount(String key, int count) {}

    /** 一页检索结果. @param known whether the first answers the question */
    record FoundPage(
            List<KnowledgeViews.FoundView> items,
            boolean known,
            @Nullable String next) {}

    @GetMapping
    ArticlePage page(@ModelAttribute ListForm.Asked asked, Viewer viewer) {
        ArticleQuestion question = lists.read(asked, PAGE + 1, viewer);
        Slice<ArticleRow> page = Slice.of(reading.page(question, viewer), PAGE);
        return new ArticlePage(
                page.items().stream().map(views::line).toList(),
                page.next(last -> ArticleListTable.cursor(question.list(), last).text()));
    }

    /** How much there is on each list that the viewer has. */
    @GetMapping("/lists")
    List<ListCount> lists(Viewer viewer) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        reading.counts(viewer).forEach((list, count) -> counts.put(list.key(), count));
        return counts.entrySet().stream()
                .map(each -> new ListCount(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * What is found by words and by meaning, the best first.
     *
     * @param after how many were shown before
     */
    @GetMapping("/search")
    FoundPage search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        int shown = after.matches("\\d{1,3}") ? Integer.parseInt(after) : 0;
        int wanted = Math.clamp(limit, 1, MOST_FOUND);
        List<Found> found = search.find(
                new ArticleSearch.Asked(
                        q,
                        AreaCode.parse(area).orElse(null),
                        MatterCode.parse(matter).orElse(null),
                        shown,
                        wanted + 1),
                viewer);
        List<Found> page = found.size() > wanted ? found.subList(0, wanted) : found;
        return new FoundPage(
                page.stream().map(views::found).toList(),
                page.stream().anyMatch(Found::answers),
                found.size() > wanted ? Integer.toString(shown + wanted) : null);
    }

    @GetMapping("/{id:\\d{1,18}}")
    KnowledgeViews.ArticleView article(@PathVariable long id, Viewer viewer) {
        ArticleReading.Opened opened = reading.open(id, viewer);
        List<ArticleRow> chosen = links.chosen(id, viewer);
        ArticleRow shown = new ArticleRow(opened.article(), opened.shown());
        List<ArticleRow> near = search.like(shown, NEAR, viewer).stream()
                .filter(each -> chosen.stream()
                        .noneMatch(one -> one.article().id() == each.article().id()))
                .toList();
        return views.article(opened, links.attachments(id), chosen, near, viewer);
    }

    /** 版本记录, the newest first. */
    @GetMapping("/{id:\\d{1,18}}/versions")
    List<KnowledgeViews.VersionView> versions(@PathVariable long id, Viewer viewer) {
        return reading.versions(id, viewer).stream()
                .map(each -> views.version(each, viewer))
                .toList();
    }
}
