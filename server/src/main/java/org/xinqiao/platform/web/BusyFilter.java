package org.xinqiao.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.platform.NoConnection;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.Problems;

/** 繁忙: what fails for want of a connection before any controller is at work is told as such, not as something broken. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@ConditionalOnWebApplication
class BusyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BusyFilter.class);

    private final Problems problems;

    BusyFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Optional<PlatformProblem> why = NoConnection.behind(e);
            if (why.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("no connection to the database: {}", why.get().code(), e);
            response.resetBuffer();
            problems.write(response, why.get());
        }
    }
}
