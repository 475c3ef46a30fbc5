package org.xinqiao.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.CatalogueProblem;
import org.xinqiao.catalogue.DutyOffice;
import org.xinqiao.catalogue.DutyOffices;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 会商单位接口. */
@RestController
class DutyOfficeController {

    private final DutyOffices offices;
    private final Units units;

    DutyOfficeController(DutyOffices offices, Units units) {
        this.offices = offices;
        this.units = units;
    }

    /** 会商单位. */
    record OfficeView(String area, DutyOffice.Role role, NamedUnit unit) {}

    /** 指定会商单位. */
    record Named(@Nullable String role, @Nullable String unit) {}

    @GetMapping("/api/duty-offices")
    List<OfficeView> list(Viewer viewer) {
        return views(offices.list(viewer));
    }

    @PostMapping("/api/duty-offices")
    List<OfficeView> set(@RequestBody Named sent, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        Optional<DutyOffice.Role> role = DutyOffice.Role.find(Objects.requireNonNullElse(sent.role(), ""));
        Optional<Unit> unit = Optional.ofNullable(sent.unit())
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .flatMap(id -> units.find(new UnitId(Long.parseLong(id))));
        if (role.isEmpty()) {
            wrong.add(new FieldProblem("role", "missing", "请选择编制或司法。", "Choose staffing or justice."));
        }
        if (unit.isEmpty()) {
            wrong.add(new FieldProblem("unit", "missing", "请选择单位。", "Please choose a unit."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(CatalogueProblem.BAD_DUTY_OFFICE, wrong);
        }
        return views(offices.set(viewer, role.orElseThrow(), unit.orElseThrow()));
    }

    private List<OfficeView> views(List<DutyOffice> all) {
        return all.stream()
                .map(office -> new OfficeView(office.area().value(), office.role(), units.named(office.unit())))
                .toList();
    }
}
