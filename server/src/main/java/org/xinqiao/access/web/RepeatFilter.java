package org.xinqiao.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.KeptAnswer;
import org.xinqiao.access.RepeatProblem;
import org.xinqiao.access.RepeatedRequests;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.model.RequestKey;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Problems;

/**
 * 幂等: stands behind the gate, so that whoever is answered again is let in again first, and lets a write that bears a key
 * through once. Without a key nothing is different.
 */
@Component
@Order(RepeatFilter.BEHIND_THE_GATE)
@ConditionalOnWebApplication
class RepeatFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    static final int BEHIND_THE_GATE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(RepeatFilter.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int REFUSED = 400;

    /** What else of an answer is about its content. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION);

    private final RepeatedRequests repeated;
    private final RequestPrints prints;
    private final Problems problems;
    private final List<PathPatternRequestMatcher> eachTime;

    RepeatFilter(RepeatedRequests repeated, RequestPrints prints, Problems problems) {
        this.repeated = repeated;
        this.prints = prints;
        this.problems = problems;
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        this.eachTime = Doors.all().stream()
                .filter(door -> door.is(Door.Mark.EACH_TIME))
                .map(door -> paths.matcher(HttpMethod.valueOf(door.method()), door.path()))
                .toList();
    }

    /** Who is not known has nothing to be remembered by. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || READS.contains(request.getMethod())
                || !(request.getAttribute(SignedIn.VIEWER) instanceof Viewer)
                || eachTime.stream().anyMatch(door -> door.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Viewer viewer = (Viewer) request.getAttribute(SignedIn.VIEWER);
        Optional<PrintedRequest> printed;
        RepeatedRequests.Turn turn;
        try {
            RequestKey key = RequestKey.in(Collections.list(request.getHeaders(KEY)))
                    .orElseThrow(() -> new ProblemFound(RepeatProblem.KEY_MALFORMED));
            printed = prints.of(request, viewer);
            if (printed.isEmpty()) {
                // refused further in, with the reason
                chain.doFilter(request, response);
                return;
            }
            turn = repeated.begin(new RepeatedRequests.Asked(
                    viewer.who(),
                    key,
                    request.getMethod() + " " + request.getRequestURI(),
                    printed.get().print()));
        } catch (ProblemFound e) {
            if (e.problem() == RepeatProblem.STILL_RUNNING) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            }
            problems.write(response, e);
            return;
        }
        switch (turn) {
            case RepeatedRequests.First first -> work(first, printed.get().request(), response, chain);
            case RepeatedRequests.Again again -> answer(again.answer(), response);
        }
    }

    /** The answer is kept before it is given: whoever has it can have it again. */
    private void work(
            RepeatedRequests.First first, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | IOException | RuntimeException e) {
            settle(() -> repeated.notDone(first));
            throw e;
        }
        settle(() -> {
            if (answer.getStatus() >= REFUSED) {
                repeated.notDone(first);
            } else {
                repeated.done(first, kept(answer));
            }
        });
        answer.copyBodyToResponse();
    }

    /** What was done was done, whether or not that can be noted: then the row stays as it is, and nobody does it again. */
    private static void settle(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.error("how a request with a key ended could not be noted", e);
        }
    }

    private static KeptAnswer kept(ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new HashMap<>();
        if (answer.getContentType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, answer.getContentType());
        }
        KEPT.stream()
                .filter(answer::containsHeader)
                .forEach(name -> headers.put(name, String.valueOf(answer.getHeader(name))));
        return new KeptAnswer(answer.getStatus(), headers, answer.getContentAsByteArray());
    }

    private static void answer(KeptAnswer kept, HttpServletResponse response) throws IOException {
        response.setStatus(kept.status());
        kept.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(kept.body());
    }
}
