package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.OwnPassword;
import org.xinqiao.access.Session;

/** 修改自己的密码. */
@RestController
@ConditionalOnWebApplication
class MyPasswordController {

    private final OwnPassword passwords;
    private final Accounts accounts;

    MyPasswordController(OwnPassword passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    record Wanted(@Nullable String password) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    @PostMapping("/api/my/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Wanted wanted, HttpServletRequest request) {
        Session here = SessionOfRequest.get(request);
        passwords.change(accounts.get(here.account()), Objects.requireNonNullElse(wanted.password(), ""), here);
    }
}
