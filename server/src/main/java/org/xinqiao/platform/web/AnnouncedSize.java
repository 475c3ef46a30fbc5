package org.xinqiao.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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

    /** Where whole lists come in. */
    private static final String IMPORTS = "/api/imports";

    /** A piece of a file that comes in pieces: no more of it is read than the rest that was announced at first. */
    private static final String PIECE = "application/offset+octet-stream";

    private final SentBody body;
    private final Problems problems;

    AnnouncedSize(SentBody body, Problems problems) {
        this.body = body;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PlatformProblem> wrong = isForm(request) ? wrongWithForm(request) : wrongWithBody(request);
        if (wrong.isPresent()) {
            problems.write(response, wrong.get());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
    }

    private Optional<PlatformProblem> wrongWithBody(HttpServletRequest request) {
        boolean measured = request.getHeader("Signature-Input") != null || PIECE.equals(request.getContentType());
        return !measured && request.getContentLengthLong() > body.limit()
                ? Optional.of(PlatformProblem.TOO_LARGE)
                : Optional.empty();
    }

    /** A form is put on disk as a whole before its file is looked at. */
    private Optional<PlatformProblem> wrongWithForm(HttpServletRequest request) {
        if (request.getRequestURI().equals(IMPORTS)) {
            return Optional.empty();
        }
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return Optional.of(PlatformProblem.LENGTH_REQUIRED);
        }
        return request.getContentLengthLong() > body.filesLimit()
                ? Optional.of(PlatformProblem.TOO_LARGE)
                : Optional.empty();
    }
}
