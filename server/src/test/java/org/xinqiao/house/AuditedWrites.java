package org.xinqiao.house;

import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.schema.casework.Tables.STORY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.xinqiao.platform.RequestId;

/** 写入留痕的见证: notes in all tests of the whole server which writing doors did something, and whether that is on record. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@ConditionalOnWebApplication
class AuditedWrites extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    /** By door: whether a call that went through has left a row. */
    private static final Map<String, Boolean> SEEN = new ConcurrentHashMap<>();

    private final DSLContext sql;

    AuditedWrites(DSLContext sql) {
        this.sql = sql;
    }

    static Map<String, Boolean> seen() {
        return new TreeMap<>(SEEN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> number = RequestId.current();
        chain.doFilter(request, response);
        Object door = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean isWrite = !READS.contains(request.getMethod());
        if (isWrite && door != null && response.getStatus() / 100 == 2) {
            boolean isOnRecord = number.isPresent()
                    && (sql.fetchExists(ENTRY, ENTRY.REQUEST.eq(number.get()))
                            || sql.fetchExists(
                                    STORY, STORY.REQUEST.eq(number.get()).and(STORY.ACTS.isNotNull())));
            SEEN.merge(request.getMethod() + " " + door, isOnRecord, Boolean::logicalOr);
        }
    }
}
