package org.xinqiao.access.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountOffice;
import org.xinqiao.access.Personnel;
import org.xinqiao.access.Personnel.Person;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.StaffMember;

/** 人员与账号: the system administrator's list. */
@RestController
@RequestMapping("/api/people")
@ConditionalOnWebApplication
class PeopleController {

    private final Personnel personnel;
    private final AccountOffice office;
    private final ShownAccount.Wording wording;

    PeopleController(Personnel personnel, AccountOffice office, ShownAccount.Wording wording) {
        this.personnel = personnel;
        this.office = office;
        this.wording = wording;
    }

    record Shown(
            String id,
            String staffNo,
            String name,
            @Nullable NamedUnit unit,
            String position,
            boolean active,
            List<ShownAccount> accounts) {}

    record Wanted(
            @Nullable String staffNo,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String position,
            @Nullable Boolean active) {}

    record WantedAccount(
            @Nullable String username,
            @Nullable String unit,
            @Nullable String area) {}

    /** @param password shown this once */
    record Made(String id, String password) {}

    @GetMapping
    Paged<Shown> page(
            Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        return Paged.of(
                personnel.page(q.strip(), after, Paged.SIZE + 1, viewer),
                this::shown,
                person -> person.member().staffNo());
    }

    @GetMapping("/{id:\\d{1,18}}")
    Shown person(@PathVariable long id, Viewer viewer) {
        return shown(personnel.get(id, viewer));
    }

    @PostMapping
    Shown add(@RequestBody Wanted wanted, Viewer viewer) {
        long id = personnel.add(
                text(wanted.staffNo()).strip(),
                text(wanted.name()),
                Given.unit(wanted.unit()),
                text(wanted.position()),
                viewer);
        return shown(personnel.get(id, viewer));
    }

    @PostMapping("/{id:\\d{1,18}}")
    Shown change(@PathVariable long id, @RequestBody Wanted wanted, Viewer viewer) {
        personnel.change(
                new StaffMember(
                        id,
                        "",
                        text(wanted.name()),
                        Given.unit(wanted.unit()),
                        text(wanted.position()),
                        Objects.requireNonNullElse(wanted.active(), true)),
                viewer);
        return shown(personnel.get(id, viewer));
    }

    @PostMapping("/{id:\\d{1,18}}/accounts")
    Made addAccount(@PathVariable long id, @RequestBody WantedAccount wanted, Viewer viewer) {
        AccountOffice.Made made =
                office.add(id, text(wanted.username()).strip(), Given.post(wanted.unit(), wanted.area()), viewer);
        return new Made(made.id().toString(), made.password());
    }

    private Shown shown(Person person) {
        StaffMember member = person.member();
        return new Shown(
                Long.toString(member.id()),
                member.staffNo(),
                member.name(),
                wording.unit(member.unit()),
                member.position(),
                member.active(),
                person.accounts().stream().map(wording::of).toList());
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
