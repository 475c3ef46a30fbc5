package org.xinqiao.desk.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.desk.Worklists;
import org.xinqiao.desk.model.Worklist;
import org.xinqiao.organisation.Units;

/** 工作清单接口: the lists of a role, and their pages. */
@RestController
@RequestMapping("/api/worklists")
class WorklistController {

    private static final int USUAL_PAGE = 50;

    private final Worklists worklists;
    private final Units units;

    WorklistController(Worklists worklists, Units units) {
        this.worklists = worklists;
        this.units = units;
    }

    @GetMapping
    List<Shown> list(Viewer viewer) {
        return worklists.list(viewer).stream()
                .map(counted -> Shown.of(counted, viewer))
                .toList();
    }

    /**
     * One page.
     *
     * @param asked after, limit, sort (due, registered, number), direction (asc, desc), kind, urgency, channel, stage,
     *     matter, area, unit, overdue, text, from, to
     */
    @ListDoor
    @GetMapping("/{key}")
    Worklists.Page page(
            Viewer viewer,
            @PathVariable String key,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        Worklist list = worklists.get(viewer, key);
        ListQuery query = new ListQuery(asked);
        return worklists.page(
                viewer,
                key,
                query.filter(units),
                query.order(list.order()),
                asked.get("after"),
                query.limit(USUAL_PAGE));
    }

    /** 清单 as the menu shows it; {@code count} is the text {@code 1000+} where there are more. */
    record Shown(
            String key,
            String zh,
            String en,

            @Schema(allowableValues = {"centre", "unit", "oversight", "all"})
            String group,

            @Schema(types = {"integer", "string"}) Object count) {

        static Shown of(Worklists.Counted counted, Viewer viewer) {
            Worklist list = counted.list();
            Object count = counted.count() > Worklists.COUNTED ? Worklists.COUNTED + "+" : counted.count();
            String group = list.groupFor(viewer).name().toLowerCase(java.util.Locale.ROOT);
            return new Shown(list.key(), list.zh(), list.en(), group, count);
        }
    }
}
