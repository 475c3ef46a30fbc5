package org.xinqiao.access.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.xinqiao.access.MetricsToken;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;

/** Who may read the figures of the running process: a monitoring system that has the token, and administrators. */
@Component
class MetricsDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String BEARER = "Bearer ";

    private final MetricsToken token;
    private final SignedIn signedIn;

    MetricsDoor(MetricsToken token, SignedIn signedIn) {
        this.token = token;
        this.signedIn = signedIn;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        String given = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && given.startsWith(BEARER)) {
            return new AuthorizationDecision(isRight(given.substring(BEARER.length())));
        }
        boolean isIn = signedIn.lets(context.getRequest(), Set.of());
        return new AuthorizationDecision(isIn
                && context.getRequest().getAttribute(SignedIn.VIEWER) instanceof Viewer viewer
                && viewer.may(Power.ADMINISTER));
    }

    private boolean isRight(String given) {
        byte[] wanted = token.value().getBytes(StandardCharsets.UTF_8);
        return wanted.length > 0 && MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
    }
}
