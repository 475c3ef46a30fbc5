package org.xinqiao.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.OrganisationProblem;
import org.xinqiao.platform.ProblemFound;

/** 区域接口: areas by name, by parent and by position. */
@RestController
@RequestMapping("/api/areas")
class AreaController {

    private static final int MOST = 100;

    private final Areas areas;

    AreaController(Areas areas) {
        this.areas = areas;
    }

    /** With {@code q} those that fit it; else the children of {@code parent}, or the roots. */
    @GetMapping
    List<NamedArea> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(defaultValue = "20") int limit) {
        if (q != null) {
            return named(areas.search(q, Math.clamp(limit, 1, MOST)));
        }
        return named(parent == null ? areas.roots() : areas.children(existing(parent)));
    }

    @GetMapping("/{code:\\d+}")
    AreaWithAncestors get(@PathVariable String code) {
        AreaCode wanted = existing(code);
        NamedArea area = areas.named(wanted);
        List<NamedArea> ancestors = named(areas.path(wanted).stream()
                .filter(other -> !other.code().equals(wanted))
                .toList());
        return new AreaWithAncestors(
                area.code(), area.name(), area.nameEn(), area.level(), area.path(), area.pathEn(), ancestors);
    }

    /** The grid at a position. */
    @GetMapping("/at")
    NamedArea at(@RequestParam double lon, @RequestParam double lat) {
        return areas.at(lon, lat)
                .map(grid -> areas.named(grid.code()))
                .orElseThrow(() -> new ProblemFound(OrganisationProblem.NO_GRID_HERE));
    }

    private AreaCode existing(String code) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(Area::code)
                .orElseThrow(() -> new ProblemFound(OrganisationProblem.UNKNOWN_AREA));
    }

    private List<NamedArea> named(List<Area> found) {
        return found.stream().map(area -> areas.named(area.code())).toList();
    }

    /** 区域及其上级. */
    record AreaWithAncestors(
            String code,
            String name,
            String nameEn,
            int level,
            List<String> path,
            List<String> pathEn,
            List<NamedArea> ancestors) {}
}
