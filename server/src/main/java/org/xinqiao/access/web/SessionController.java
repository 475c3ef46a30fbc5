package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
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
import org.xinqiao.access.Proof;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.SignInPlace;
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

    SessionController(Accounts accounts, MeView view, Sessions sessions) {
        this.accounts = accounts;
        this.view = view;
        this.sessions = sessions;
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
        return open(account, place(request, null), sessions, view, request, response);
    }

    static SignInPlace place(HttpServletRequest request, @Nullable String provider) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return new SignInPlace(request.getRemoteAddr(), agent, provider);
    }

    /** Lets somebody in, in place of whoever was signed in here. */
    static Me open(
            Account account,
            SignInPlace place,
            Sessions sessions,
            MeView view,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionOfRequest.of(request).ifPresent(sessions::close);
        Sessions.Opened opened = sessions.open(account, place);
        SessionCookie.give(opened.secret(), request, response);
        return view.of(account, opened.session());
    }

    @GetMapping
    Me session(HttpServletRequest request) {
        Session session = mustBe(request);
        return accounts.find(session.account())
                .map(account -> view.of(account, session))
                .orElseThrow(() -> new ProblemFound(AccessProblem.NOT_SIGNED_IN));
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
        sessions.lock(mustBe(request));
    }

    /** Opens a locked desk, and makes the session fit for sensitive acts. */
    @PostMapping("/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody Credentials given, HttpServletRequest request) {
        sessions.prove(mustBe(request), given.proof(), request.getRemoteAddr());
    }

    static Session mustBe(HttpServletRequest request) {
        return SessionOfRequest.of(request).orElseThrow(() -> new ProblemFound(AccessProblem.NOT_SIGNED_IN));
    }
}
