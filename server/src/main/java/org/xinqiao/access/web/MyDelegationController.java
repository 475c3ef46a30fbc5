package org.xinqiao.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Delegation;
import org.xinqiao.access.Delegations;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.model.NewDelegation;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.platform.PlaceTime;

/** 我的代办: what one lends while away, and what was lent to one. */
@RestController
@RequestMapping("/api/my")
@ConditionalOnWebApplication
class MyDelegationController {

    private final Delegations delegations;
    private final ShownAccount.Wording wording;

    MyDelegationController(Delegations delegations, ShownAccount.Wording wording) {
        this.delegations = delegations;
        this.wording = wording;
    }

    record Shown(
            String id,
            String principal,
            String delegate,
            boolean mine,
            LocalDate from,
            LocalDate to,
            List<String> roles,
            @Nullable NamedUnit unit,
            String reason,
            boolean ended,
            boolean holds) {}

    record Candidate(
            String id,
            String username,
            String name,
            @Nullable NamedUnit unit) {}

    /** @param principal who is away; absent for oneself */
    record Wanted(
            @Nullable String principal,
            @Nullable String delegate,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> roles,
            @Nullable String unit,
            @Nullable String reason) {}

    record Lent(String id) {}

    @GetMapping("/delegations")
    List<Shown> list(Viewer viewer) {
        return delegations.of(viewer.account()).stream()
                .map(each -> shown(each, viewer))
                .toList();
    }

    @GetMapping("/delegates")
    List<Candidate> candidates(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        return delegations.candidates(q.strip(), viewer).stream()
                .map(each ->
                        new Candidate(each.id().toString(), each.username(), each.name(), wording.unit(each.unit())))
                .toList();
    }

    @PostMapping("/delegations")
    Lent give(@RequestBody Wanted wanted, Viewer viewer) {
        long id = delegations.give(
                new NewDelegation(
                        wanted.principal() == null ? viewer.account() : account("principal", wanted.principal()),
                        account("delegate", wanted.delegate()),
                        day("from", wanted.from()),
                        day("to", wanted.to()),
                        Objects.requireNonNullElse(wanted.roles(), List.of()),
                        wanted.unit() == null ? null : Given.unit(wanted.unit()),
                        Objects.requireNonNullElse(wanted.reason(), "")),
                viewer);
        return new Lent(Long.toString(id));
    }

    @PostMapping("/delegations/{id:\\d{1,18}}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Viewer viewer) {
        delegations.end(id, viewer);
    }

    private Shown shown(Delegation it, Viewer viewer) {
        return new Shown(
                Long.toString(it.id()),
                it.principal().name(),
                it.delegate().name(),
                it.principal().id().equals(viewer.account()),
                it.from(),
                it.to(),
                it.roles(),
                wording.unit(it.unit() == null ? it.principal().unit() : it.unit()),
                it.reason(),
                it.ended(),
                delegations.holds(it));
    }

    private static AccountId account(String field, @Nullable String id) {
        if (id == null || !id.matches("[1-9]\\d{0,17}")) {
            throw Given.wrong(field, "请选择人员。", "Choose somebody.");
        }
        return new AccountId(Long.parseLong(id));
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            return PlaceTime.read(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException e) {
            throw Given.wrong(field, "请选择日期。", "Choose a day.");
        }
    }
}
