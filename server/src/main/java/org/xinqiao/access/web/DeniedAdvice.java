package org.xinqiao.access.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.Problems;

/** Answers a refusal that shows only inside a controller. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeniedAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> denied(AccessDeniedException e) {
        return Problems.answer(AccessProblem.DENIED);
    }

    /** A parameter that the firewall stops when it is asked for. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> stopped(RequestRejectedException e) {
        return Problems.answer(PlatformProblem.BAD_PARAMETER);
    }
}
