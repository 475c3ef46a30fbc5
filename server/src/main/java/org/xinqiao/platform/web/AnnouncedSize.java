package org.xinqiao.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.Problems;
import org.xinqiao.platform.SentBody;

/**
 * 预告大小: what says of itself that it is too large need not come at all. Files have limits of their own, and so have
 * signed requests, which are measured where their signature is checked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@ConditionalOnWebApplication
class AnnouncedSize extends OncePerRequestFilter {

    private final SentBody body;
    private final Problems problems;

    AnnouncedSize(SentBody body, Problems problems) {
        this.body = body;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
        boolean signed = request.getHeader("Signature-Input") != null;
        if (!file && !signed && request.getContentLengthLong() > body.limit()) {
            problems.write(response, PlatformProblem.TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
