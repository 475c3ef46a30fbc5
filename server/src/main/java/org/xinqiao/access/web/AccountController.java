package org.xinqiao.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.AccountOffice;
import org.xinqiao.access.PowerOffice;
import org.xinqiao.access.SignInOffice;
import org.xinqiao.access.Viewer;

/** 账号: what the system administrator changes about them, and, apart from that, what the security administrator grants. */
@RestController
@RequestMapping("/api/accounts")
@ConditionalOnWebApplication
class AccountController {

    private static final String ONE = "/{id:\\d{1,18}}";

    private final AccountOffice office;
    private final PowerOffice powers;
    private final SignInOffice signIns;
    private final ShownAccount.Wording wording;

    AccountController(AccountOffice office, PowerOffice powers, SignInOffice signIns, ShownAccount.Wording wording) {
        this.office = office;
        this.powers = powers;
        this.signIns = signIns;
        this.wording = wording;
    }

    record Post(@Nullable String unit, @Nullable String area) {}

    record Roles(@Nullable List<String> roles) {}

    record Reason(@Nullable String reason) {}

    record Password(String password) {}

    /** @param role only those that hold it; empty for those without any */
    @GetMapping
    Paged<ShownAccount> page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(defaultValue = "") String after) {
        return Paged.of(
                powers.page(q.strip(), role, after, Paged.SIZE + 1, viewer), wording::of, line -> line.username());
    }

    @PostMapping(ONE + "/post")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable long id, @RequestBody Post wanted, Viewer viewer) {
        office.move(account(id), Given.post(wanted.unit(), wanted.area()), viewer);
    }

    @PostMapping(ONE + "/on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void on(@PathVariable long id, Viewer viewer) {
        office.turn(account(id), true, viewer);
    }

    @PostMapping(ONE + "/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void off(@PathVariable long id, Viewer viewer) {
        office.turn(account(id), false, viewer);
    }

    @PostMapping(ONE + "/password")
    Password newPassword(@PathVariable long id, Viewer viewer) {
        return new Password(office.newPassword(account(id), viewer));
    }

    @PostMapping(ONE + "/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable long id, @RequestBody Roles wanted, Viewer viewer) {
        if (wanted.roles() == null) {
            throw Given.wrong("roles", "请选择角色。", "Choose roles.");
        }
        powers.grant(account(id), Set.copyOf(wanted.roles()), viewer);
    }

    @PostMapping(ONE + "/factor-reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetFactor(@PathVariable long id, @RequestBody Reason given, Viewer viewer) {
        signIns.resetFactor(account(id), Objects.requireNonNullElse(given.reason(), ""), viewer);
    }

    /** @param usedAt when the provider vouched last */
    record Linked(
            String provider, Instant linkedAt, @Nullable Instant usedAt) {}

    @GetMapping(ONE + "/identities")
    List<Linked> identities(@PathVariable long id, Viewer viewer) {
        return signIns.identities(account(id), viewer).stream()
                .map(each -> new Linked(each.provider(), each.linkedAt(), each.usedAt()))
                .toList();
    }

    @DeleteMapping(ONE + "/identities/{provider:[a-z0-9-]{1,32}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable long id, @PathVariable String provider, Viewer viewer) {
        signIns.unlink(account(id), provider, viewer);
    }

    private static AccountId account(long id) {
        return new AccountId(Math.max(id, 1));
    }
}
