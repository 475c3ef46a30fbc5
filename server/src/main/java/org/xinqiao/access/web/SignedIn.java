package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Door;
import org.xinqiao.access.Factors;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.StandIns;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.platform.ProblemFound;

/**
 * Asks at each request anew whether the account is still active, so that switching one off works at once, and leaves the
 * viewer with the request for the controllers.
 */
@Component
class SignedIn implements AuthorizationManager<RequestAuthorizationContext> {

    static final String VIEWER = SignedIn.class.getName() + ".viewer";

    private final Accounts accounts;
    private final Viewers viewers;
    private final Sessions sessions;
    private final Factors factors;
    private final StandIns standIns;

    SignedIn(Accounts accounts, Viewers viewers, Sessions sessions, Factors factors, StandIns standIns) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.sessions = sessions;
        this.factors = factors;
        this.standIns = standIns;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(lets(context.getRequest(), Set.of()));
    }

    /** @param marks of the door: what is no hindrance there */
    boolean lets(HttpServletRequest request, Set<Door.Mark> marks) {
        Account signer = SignedBy.of(request).orElse(null);
        if (signer != null) {
            AuditedRequest.isBy(request, signer.who());
            request.setAttribute(VIEWER, viewers.of(signer));
            return true;
        }
        Session session = SessionOfRequest.of(request).orElse(null);
        if (session == null) {
            return false;
        }
        Account account = accounts.find(session.account())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("the account is gone"));
        AuditedRequest.isBy(request, account.who());
        if (session.locked() && !marks.contains(Door.Mark.WHILE_LOCKED)) {
            throw new DoorShut(AccessProblem.LOCKED);
        }
        if (marks.contains(Door.Mark.SETTING_UP)) {
            request.setAttribute(VIEWER, viewers.of(account));
            return true;
        }
        checkReady(account, session);
        Viewer viewer = acting(account, session);
        AuditedRequest.isBy(request, viewer.who());
        request.setAttribute(VIEWER, viewer);
        return true;
    }

    private Viewer acting(Account account, Session session) {
        try {
            return standIns.viewer(account, session);
        } catch (ProblemFound e) {
            throw new DoorShut(e.problem());
        }
    }

    private void checkReady(Account account, Session session) {
        if (session.asksForOwnPassword(account)) {
            throw new DoorShut(AccessProblem.PASSWORD_IS_FIRST);
        }
        if (factors.isMissing(account)) {
            throw new DoorShut(AccessProblem.FACTOR_MISSING);
        }
    }

    /** Sensitive acts ask for a proof of who one is that is not long past. */
    void mustBeConfirmed(HttpServletRequest request) {
        if (SignedBy.of(request).isPresent()) {
            throw new DoorShut(AccessProblem.NOT_FOR_SERVICES);
        }
        if (!SessionOfRequest.of(request).filter(sessions::isConfirmed).isPresent()) {
            throw new DoorShut(AccessProblem.CONFIRM_NEEDED);
        }
    }
}
