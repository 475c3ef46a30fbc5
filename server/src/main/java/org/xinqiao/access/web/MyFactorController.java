package org.xinqiao.access.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Factors;
import org.xinqiao.access.Viewer;

/** 我的第二因素: setting it up, renewing recovery codes, doing without. */
@RestController
@RequestMapping("/api/my/factor")
@ConditionalOnWebApplication
class MyFactorController {

    private final Factors factors;
    private final Accounts accounts;

    MyFactorController(Factors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    record Code(@Nullable String code) {}

    record Codes(List<String> recoveryCodes) {}

    @GetMapping
    Factors.State state(Viewer viewer) {
        return factors.of(accounts.get(viewer.account()));
    }

    @PostMapping
    Factors.Offer offer(Viewer viewer) {
        return factors.offer(accounts.get(viewer.account()));
    }

    @PostMapping("/first-code")
    Codes enrol(@RequestBody Code given, Viewer viewer) {
        return new Codes(factors.enrol(accounts.get(viewer.account()), Objects.requireNonNullElse(given.code(), "")));
    }

    @PostMapping("/recovery-codes")
    Codes renew(Viewer viewer) {
        return new Codes(factors.renewCodes(accounts.get(viewer.account())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Viewer viewer) {
        factors.leave(accounts.get(viewer.account()));
    }
}
