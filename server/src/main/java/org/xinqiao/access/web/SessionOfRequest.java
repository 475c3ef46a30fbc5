package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Session;
import org.xinqiao.platform.ProblemFound;

/** 请求的会话: tells Spring Security who is signed in. Sessions are opened by {@link Entrance} and ended by {@link SessionController}. */
@Component
@ConditionalOnWebApplication
class SessionOfRequest implements SecurityContextRepository {

    static final String NAME = SessionOfRequest.class.getName();

    static Optional<Session> of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** @throws ProblemFound with {@link AccessProblem#NOT_SIGNED_IN} when there is none */
    static Session get(HttpServletRequest request) {
        return of(request).orElseThrow(() -> new ProblemFound(AccessProblem.NOT_SIGNED_IN));
    }

    /** The request is somebody's who signed it. */
    static void leave(HttpServletRequest request) {
        request.removeAttribute(NAME);
    }

    private static Optional<AccountId> accountOf(HttpServletRequest request) {
        return SignedBy.of(request).map(Account::id).or(() -> of(request).map(Session::account));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return contextOf(request);
            }

            @Override
            public boolean isGenerated() {
                return !containsContext(request);
            }
        };
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    /** Nothing to keep: a session says only whose it is, and it says so from its beginning. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountOf(request).isPresent();
    }

    private static SecurityContext contextOf(HttpServletRequest request) {
        SecurityContextImpl context = new SecurityContextImpl();
        accountOf(request)
                .ifPresent(account -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, List.of())));
        return context;
    }
}
