package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Origin;
import org.xinqiao.platform.ProblemFound;

/** 登录与退出: a session is a cookie that no script can read. */
@RestController
@RequestMapping("/api/session")
@ConditionalOnWebApplication
class SessionController {

    private final Accounts accounts;
    private final MeView view;
    private final SecurityContextRepository sessions;
    private final Audit audit;

    SessionController(Accounts accounts, MeView view, SecurityContextRepository sessions, Audit audit) {
        this.accounts = accounts;
        this.view = view;
        this.sessions = sessions;
        this.audit = audit;
    }

    record Credentials(@Nullable String username, @Nullable String password) {

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
        Account account = accounts.signIn(given.username().strip(), given.password(), request.getRemoteAddr());
        // whoever planted a session before the sign-in must not find themselves signed in
        request.getSession();
        String session = request.changeSessionId();
        Origin.current().inSession(session).during(() -> {
            audit.did(Act.of(AuditAction.SESSION_OPENED, account.who()));
            return true;
        });
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.id(), null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return view.of(account);
    }

    @GetMapping
    Me session(@Nullable Authentication session) {
        if (session == null || !(session.getPrincipal() instanceof AccountId id)) {
            throw new ProblemFound(AccessProblem.NOT_SIGNED_IN);
        }
        return accounts.find(id).map(view::of).orElseThrow(() -> new ProblemFound(AccessProblem.NOT_SIGNED_IN));
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SessionEnds.SIGNED_OUT, true);
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().build();
    }
}
