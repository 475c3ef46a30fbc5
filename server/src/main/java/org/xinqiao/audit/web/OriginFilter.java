package org.xinqiao.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Result;
import org.xinqiao.platform.RequestId;

/** 请求来源: every request works under its {@link Origin}; what it is refused for want of power is put on record. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@ConditionalOnWebApplication
class OriginFilter extends OncePerRequestFilter {

    private final Audit audit;

    OriginFilter(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            origin(request).during(() -> {
                chain.doFilter(request, response);
                recordRefusal(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void recordRefusal(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            audit.did(Act.of(AuditAction.ACCESS_DENIED, AuditedRequest.whoOf(request))
                    .ending(Result.REFUSED)
                    .with("method", request.getMethod())
                    .with("path", request.getRequestURI()));
        }
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(null, RequestId.current().orElse(null), request.getRemoteAddr())
                .inSession(AuditedRequest.sessionOf(request));
    }
}
