package org.xinqiao.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.SignedRequests;
import org.xinqiao.access.model.ContentDigest;
import org.xinqiao.access.model.SignedRequest;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.audit.Origin;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Problems;

/**
 * 验签: knows by its signature whose request it is, within the origin that the audit trail notes. Whoever signs is who
 * signed: a session that came along counts for nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
@ConditionalOnWebApplication
class SignedRequestFilter extends OncePerRequestFilter {

    private static final String INPUT = "Signature-Input";
    private static final String SIGNATURE = "Signature";

    private final SignedRequests signed;
    private final MultipartConfigElement files;
    private final Problems problems;

    /** @param files how large files may be that come in forms */
    SignedRequestFilter(SignedRequests signed, MultipartConfigElement files, Problems problems) {
        this.signed = signed;
        this.files = files;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean none = request.getHeader(INPUT) == null && request.getHeader(SIGNATURE) == null;
        return none || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            // the server reads such a form itself, past what is checked
            problems.write(response, AccessProblem.SIGNED_BODY_UNFIT);
            return;
        }
        try (SignedBody body =
                type.startsWith("multipart/") ? new SignedForm(request, files) : SignedBody.whole(request)) {
            SignedRequests.Known known;
            try {
                known = signed.check(received(request, body));
            } catch (ProblemFound e) {
                problems.write(response, e);
                return;
            }
            SessionOfRequest.leave(request);
            SignedBy.put(request, known.account());
            AuditedRequest.isIn(request, known.keyId());
            within(Origin.current().inSession(known.keyId()), body.request(), response, chain);
        }
    }

    private static void read(SignedBody body, ContentDigest digest) {
        try {
            body.read(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignedRequests.Received received(HttpServletRequest request, SignedBody body) {
        SignedRequest.Target target = SignedRequest.Target.of(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        Map<String, List<String>> fields = Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT),
                        name -> Collections.list(request.getHeaders(name)),
                        (one, same) -> one));
        return new SignedRequests.Received(
                new SignedRequest(request.getMethod(), target, fields),
                oneLine(fields, INPUT),
                oneLine(fields, SIGNATURE),
                oneLine(fields, "Content-Digest"),
                request.getContentLengthLong() > 0 || fields.containsKey("transfer-encoding"),
                digest -> read(body, digest));
    }

    private static String oneLine(Map<String, List<String>> fields, String name) {
        return String.join(", ", fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    private static void within(
            Origin origin, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            origin.during(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
