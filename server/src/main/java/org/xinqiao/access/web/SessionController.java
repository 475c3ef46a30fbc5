package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.OwnPassword;
import org.xinqiao.access.Proof;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 登录与退出, 锁屏与解锁. */
@RestController
@RequestMapping("/api/session")
@ConditionalOnWebApplication
class SessionController {

    private final Accounts accounts;
    private final MeView view;
    private final Sessions sessions;
    private final Entrance entrance;
    private final OwnPassword passwords;

    SessionController(Accounts accounts, MeView view, Sessions sessions, Entrance entrance, OwnPassword passwords) {
        this.accounts = accounts;
        this.view = view;
        this.sessions = sessions;
        this.entrance = entrance;
        this.passwords = passwords;
    }

    record Credentials(
            @Nullable String username,
            @Nullable String password,
            @Nullable String code,
            @Nullable JsonNode passkey) {

        Proof proof() {
            return new Proof(
                    Objects.requireNonNullElse(password, ""),
                    Objects.requireNonNullElse(code, ""),
                    passkey == null || passkey.isNull() ? null : passkey.toString());
        }

        @Override
        public String toString() {
            return "Credentials of " + username;
        }
    }

    @PostMapping
    Me signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        if (given.username() == null || given.password() == null) {
            throw new ProblemFound(AccessProblem.BAD_CREDENTIALS);
        }
        String from = request.getRemoteAddr();
        Account account = accounts.signIn(given.username().strip(), given.proof(), from);
        return entrance.open(passwords.inTime(account), null, request, response);
    }

    @GetMapping
    Me session(HttpServletRequest request) {
        Session session = SessionOfRequest.get(request);
        return view.of(accounts.get(session.account()), session);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionOfRequest.of(request).ifPresent(sessions::close);
        SessionCookie.take(request, response);
    }

    @PostMapping("/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(HttpServletRequest request) {
        sessions.lock(SessionOfRequest.get(request));
    }

    /** Opens a locked desk, and makes the session fit for sensitive acts. */
    @PostMapping("/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody Credentials given, HttpServletRequest request) {
        sessions.prove(SessionOfRequest.get(request), given.proof(), request.getRemoteAddr());
    }
}
