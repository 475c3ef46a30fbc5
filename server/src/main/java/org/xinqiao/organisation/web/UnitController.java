package org.xinqiao.organisation.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.OrganisationProblem;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;

/** 单位接口: units by name and place in the tree. */
@RestController
@RequestMapping("/api/units")
class UnitController {

    private static final int MOST = 100;

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    /** Those that fit {@code q}, or all, of one level and below one unit if asked so. */
    @GetMapping
    List<NamedUnit> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Long under,
            @RequestParam(defaultValue = "20") int limit) {
        Predicate<Unit> wanted = unit -> level == null || unit.level() == level;
        if (under != null) {
            wanted = wanted.and(below(under));
        }
        int most = Math.clamp(limit, 1, MOST);
        List<Unit> found =
                q.isBlank() ? units.list().stream().filter(wanted).limit(most).toList() : units.search(q, most, wanted);
        return found.stream().map(NamedUnit::of).toList();
    }

    @GetMapping("/{id}")
    NamedUnit get(@PathVariable long id) {
        return units.named(existing(id));
    }

    private Predicate<Unit> below(long under) {
        UnitId root = existing(under);
        var subtree = units.subtreeOf(root);
        return unit -> subtree.contains(unit.id()) && !unit.id().equals(root);
    }

    private UnitId existing(long id) {
        if (id < 1) {
            throw new ProblemFound(OrganisationProblem.UNKNOWN_UNIT);
        }
        return units.get(new UnitId(id)).id();
    }
}
