package org.xinqiao.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 职责清单接口: the lines by which units lead or assist. */
@RestController
class DutyController {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Duties duties;
    private final Matters matters;
    private final Areas areas;
    private final Units units;

    DutyController(Duties duties, Matters matters, Areas areas, Units units) {
        this.duties = duties;
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    /**
     * 职责一行.
     *
     * @param code the matter of the line as the list has it; empty for all matters
     * @param leads whether the unit leads by it; else it assists
     * @param fits whether it covers the matter and area that were asked about
     */
    record DutyView(
            String code,
            @Nullable NamedMatter matter,
            String area,
            @Nullable NamedArea where,
            NamedUnit unit,
            boolean leads,
            boolean fits,
            String clause) {}

    /**
     * The lines of these units: first those that cover a matter and area.
     *
     * @param unit ids, at least one
     * @param q part of a matter's name or of the clause
     */
    @GetMapping("/api/duties")
    List<DutyView> list(
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String q) {
        List<Unit> asked = unit.stream()
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .flatMap(id -> units.find(new UnitId(Long.parseLong(id))).stream())
                .distinct()
                .toList();
        Set<Duty> fitting = matter.isBlank()
                ? Set.of()
                : duties.book().covering(cut(matter), cut(area)).stream().collect(Collectors.toSet());
        String words = cut(q.strip().toLowerCase(Locale.ROOT));
        return asked.isEmpty()
                ? List.of()
                : duties.book().within("", "").stream()
                        .flatMap(duty -> asked.stream().flatMap(each -> view(duty, each, fitting.contains(duty))))
                        .filter(view -> says(view, words))
                        .sorted(Comparator.comparing((DutyView view) -> !view.fits())
                                .thenComparing(view -> !view.leads()))
                        .limit(MOST)
                        .toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private Stream<DutyView> view(Duty duty, Unit unit, boolean fits) {
        boolean leads = duty.leadUnit().equals(unit.code());
        if (!leads && !duty.assistUnits().contains(unit.code())) {
            return Stream.empty();
        }
        NamedMatter matter = MatterCode.parse(duty.matter())
                .flatMap(matters::find)
                .map(found -> matters.named(found.code()))
                .orElse(null);
        Optional<AreaCode> area =
                AreaCode.parse(duty.area()).filter(code -> areas.find(code).isPresent());
        return Stream.of(new DutyView(
                duty.matter(),
                matter,
                duty.area(),
                area.map(areas::named).orElse(null),
                NamedUnit.of(unit),
                leads,
                fits,
                duty.clause()));
    }

    private static boolean says(DutyView view, String words) {
        NamedMatter matter = view.matter();
        return words.isEmpty()
                || view.clause().toLowerCase(Locale.ROOT).contains(words)
                || matter != null
                        && (matter.name().contains(words)
                                || matter.nameEn().toLowerCase(Locale.ROOT).contains(words));
    }
}
