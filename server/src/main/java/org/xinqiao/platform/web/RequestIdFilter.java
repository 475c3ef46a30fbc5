package org.xinqiao.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.platform.RequestId;

/** Gives every request its number before anything else can go wrong with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (MDC.MDCCloseable _ = RequestId.begin(request.getHeader(RequestId.HEADER))) {
            RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
            chain.doFilter(request, response);
        }
    }

    /** The page for errors is the same request still. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
