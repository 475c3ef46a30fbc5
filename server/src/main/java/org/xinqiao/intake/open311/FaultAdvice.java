package org.xinqiao.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.xinqiao.platform.NoConnection;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Problems;

/** Open311 错误应答: tells what is wrong in the format that was asked for, as the specification words it. */
@RestControllerAdvice(
        assignableTypes = {DiscoveryController.class, GeoRequestController.class, GeoUpdateController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FaultAdvice.class);

    @ExceptionHandler
    ResponseEntity<String> fault(Fault fault, HttpServletRequest request) {
        return Tree.of(fault).as(asked(request), fault.status());
    }

    @ExceptionHandler
    ResponseEntity<String> problem(ProblemFound problem, HttpServletRequest request) {
        Fault fault = Fault.bad(problem.problem().zh() + " " + problem.problem().en());
        return Tree.of(fault).as(asked(request), fault.status());
    }

    /** The specification has no 500: what breaks on our side is a general service error too. */
    @ExceptionHandler
    ResponseEntity<String> broken(RuntimeException e, HttpServletRequest request) {
        if (NoConnection.behind(e).isPresent()) {
            LOG.warn("no connection to the database at the Open311 door", e);
            Fault busy = Fault.busy();
            ResponseEntity<String> answer = Tree.of(busy).as(asked(request), busy.status());
            return ResponseEntity.status(busy.status())
                    .headers(answer.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, Problems.AGAIN)
                    .body(answer.getBody());
        }
        LOG.error("a request to the Open311 door failed", e);
        Fault fault = Fault.bad("服务出错，请稍后再试或联系我们。 A general service error: try again later or tell us.");
        return Tree.of(fault).as(asked(request), fault.status());
    }

    private static Format asked(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json") ? Format.JSON : Format.XML;
    }
}
