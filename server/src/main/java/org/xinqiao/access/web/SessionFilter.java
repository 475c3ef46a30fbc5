package org.xinqiao.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.access.Sessions;
import org.xinqiao.audit.AuditedRequest;

/** 认会话: knows the session of a request by its cookie, before anything else is done for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
@ConditionalOnWebApplication
class SessionFilter extends OncePerRequestFilter {

    /** What a page sends along with questions that nobody asked it to put. */
    static final String BY_ITSELF = "X-By-Itself";

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The pages themselves are open to anybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.startsWith("/actuator/prometheus");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean active = request.getHeader(BY_ITSELF) == null;
        SessionCookie.of(request)
                .flatMap(secret -> sessions.find(secret, active))
                .ifPresent(session -> {
                    request.setAttribute(SessionOfRequest.NAME, session);
                    AuditedRequest.isIn(request, session.mark());
                });
        chain.doFilter(request, response);
    }
}
