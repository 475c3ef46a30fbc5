package org.xinqiao.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Delegation;
import org.xinqiao.access.DelegationLine;
import org.xinqiao.access.DelegationOffice;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.NamedUnit;

/** 代办监管. */
@RestController
@RequestMapping("/api/delegations")
@ConditionalOnWebApplication
class DelegationOfficeController {

    private final DelegationOffice office;
    private final ShownAccount.Wording wording;

    DelegationOfficeController(DelegationOffice office, ShownAccount.Wording wording) {
        this.office = office;
        this.wording = wording;
    }

    record Side(String username, String name, @Nullable NamedUnit unit) {}

    /**
     * @param unit how far it reaches
     * @param holds whether it may be acted under today
     */
    record Shown(
            String id,
            Side principal,
            Side delegate,
            LocalDate from,
            LocalDate to,
            List<String> roles,
            @Nullable NamedUnit unit,
            String reason,
            String givenBy,
            Instant givenAt,
            @Nullable Instant endedAt,
            boolean holds) {}

    @GetMapping
    Paged<Shown> page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long after) {
        return Paged.of(
                office.page(q.strip(), open, after, Paged.SIZE + 1, viewer),
                this::shown,
                line -> Long.toString(line.delegation().id()));
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Viewer viewer) {
        office.end(id, viewer);
    }

    private Shown shown(DelegationLine line) {
        Delegation it = line.delegation();
        return new Shown(
                Long.toString(it.id()),
                side(line.principalUsername(), it.principal()),
                side(line.delegateUsername(), it.delegate()),
                it.from(),
                it.to(),
                it.roles(),
                wording.unit(it.unit() == null ? it.principal().unit() : it.unit()),
                it.reason(),
                line.givenBy(),
                line.givenAt(),
                line.endedAt(),
                office.holds(line));
    }

    private Side side(String username, Delegation.Party party) {
        return new Side(username, party.name(), wording.unit(party.unit()));
    }
}
