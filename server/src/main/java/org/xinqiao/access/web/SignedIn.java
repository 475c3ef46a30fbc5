package org.xinqiao.access.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewers;
import org.xinqiao.audit.AuditedRequest;

/**
 * Asks at each request anew whether the account is still active, so that switching one off works at once, and leaves the
 * viewer with the request for the controllers.
 */
@Component
class SignedIn implements AuthorizationManager<RequestAuthorizationContext> {

    static final String VIEWER = SignedIn.class.getName() + ".viewer";

    private final Accounts accounts;
    private final Viewers viewers;

    SignedIn(Accounts accounts, Viewers viewers) {
        this.accounts = accounts;
        this.viewers = viewers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication session = authentication.get();
        if (session == null || !(session.getPrincipal() instanceof AccountId id)) {
            return new AuthorizationDecision(false);
        }
        return accounts.find(id)
                .map(account -> {
                    context.getRequest().setAttribute(VIEWER, viewers.of(account));
                    AuditedRequest.isBy(context.getRequest(), account.who());
                    return new AuthorizationDecision(true);
                })
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("the account is gone"));
    }
}
