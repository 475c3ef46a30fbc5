package org.xinqiao.access.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.Viewer;

/** 门卫: lets through each door those for whom the list opens it. */
@Component
class DoorKeepers {

    private final SignedIn signedIn;

    DoorKeepers(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Puts somebody at every door of the list. */
    void stand(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        for (Door door : Doors.all()) {
            requests.requestMatchers(paths.matcher(HttpMethod.valueOf(door.method()), door.path()))
                    .access(new Keeper(door, signedIn));
        }
    }

    /** Doors that only machines come to. */
    static RequestMatcher[] machines() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return Doors.all().stream()
                .filter(door -> door.is(Door.Mark.MACHINE))
                .map(door -> paths.matcher(HttpMethod.valueOf(door.method()), door.path()))
                .toArray(RequestMatcher[]::new);
    }

    private record Keeper(Door door, SignedIn signedIn) implements AuthorizationManager<RequestAuthorizationContext> {

        @Override
        public @Nullable AuthorizationResult authorize(
                Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
            if (door.anybody()) {
                return new AuthorizationDecision(true);
            }
            boolean passes = signedIn.lets(context.getRequest(), door.marks())
                    && context.getRequest().getAttribute(SignedIn.VIEWER) instanceof Viewer viewer
                    && door.opensFor(viewer.powers());
            if (passes && door.is(Door.Mark.CONFIRMED)) {
                signedIn.mustBeConfirmed(context.getRequest());
            }
            return new AuthorizationDecision(passes);
        }
    }
}
