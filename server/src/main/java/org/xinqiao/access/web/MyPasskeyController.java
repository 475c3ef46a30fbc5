package org.xinqiao.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Factors;
import org.xinqiao.access.PasskeyOffer;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 我的通行密钥: registering and removing them. */
@RestController
@RequestMapping("/api/my/passkeys")
@ConditionalOnWebApplication
class MyPasskeyController {

    private static final int NAME_LENGTH = 40;

    private final Factors factors;
    private final Accounts accounts;

    MyPasskeyController(Factors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    record Named(@Nullable String name) {}

    /** @param answer what the browser made of the offer, as WebAuthn writes it in JSON */
    record Made(@Nullable String name, @Nullable JsonNode answer) {}

    /** @param recoveryCodes empty unless it is the first factor */
    record Codes(List<String> recoveryCodes) {}

    /** The name is asked for first: what a browser has made cannot be taken back from here. */
    @PostMapping("/offer")
    PasskeyOffer offer(@RequestBody Named wanted, Viewer viewer) {
        name(wanted.name());
        return factors.offerPasskey(accounts.get(viewer.account()));
    }

    @PostMapping
    Codes add(@RequestBody Made made, Viewer viewer) {
        String name = name(made.name());
        if (made.answer() == null) {
            throw new ProblemFound(AccessProblem.PASSKEY_NOT_ADDED);
        }
        return new Codes(factors.addPasskey(
                accounts.get(viewer.account()), name, made.answer().toString()));
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Viewer viewer) {
        factors.removePasskey(accounts.get(viewer.account()), id);
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw Given.wrong("name", "请给它起个名字，不超过 40 个字。", "Give it a name of at most 40 characters.");
        }
        return name;
    }
}
