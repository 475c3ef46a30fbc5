package org.xinqiao.platform.web;

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
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.Problems;

/**
 * 接口版本: each answer says of which version it is. Whoever wants to be certain says which one they were written for, and is
 * refused by a house that speaks another, before anything is done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
@ConditionalOnWebApplication
class ApiVersion extends OncePerRequestFilter {

    static final String HEADER = "Api-Version";

    /** Parts may be added to it, none renamed or taken away. */
    static final String SPOKEN = "1";

    private final Problems problems;

    ApiVersion(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, SPOKEN);
        String wanted = request.getHeader(HEADER);
        if (wanted != null && !wanted.strip().equals(SPOKEN)) {
            problems.write(response, PlatformProblem.UNKNOWN_VERSION);
            return;
        }
        chain.doFilter(request, response);
    }
}
