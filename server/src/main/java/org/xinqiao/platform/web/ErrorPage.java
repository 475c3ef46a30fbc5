package org.xinqiao.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.Problems;

/** The last resort: what fails before or after any controller is still answered with a problem document. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        return Problems.answer(problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
    }

    private static ProblemCode problem(@Nullable Object status) {
        return switch (status) {
            case Integer code when code == 404 -> PlatformProblem.NOT_FOUND;
            case Integer code when code == 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case Integer code when code == 413 -> PlatformProblem.TOO_LARGE;
            case Integer code when code >= 400 && code < 500 -> PlatformProblem.UNREADABLE;
            // somebody looks at the page itself
            case null -> PlatformProblem.NOT_FOUND;
            default -> PlatformProblem.UNEXPECTED;
        };
    }
}
