package org.xinqiao.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.NoConnection;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Problems;

/** Answers whatever goes wrong in a controller with a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> found(ProblemFound found) {
        return Problems.answer(found.problem(), found.fields(), found.facts());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalidForm(MethodArgumentNotValidException e) {
        List<FieldProblem> fields =
                e.getFieldErrors().stream().map(FieldWords::of).toList();
        return Problems.answer(PlatformProblem.INVALID, fields, Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalidParameters(HandlerMethodValidationException e) {
        List<FieldProblem> fields = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> FieldWords.of(
                                String.valueOf(result.getMethodParameter().getParameterName()), error)))
                .toList();
        return Problems.answer(PlatformProblem.BAD_PARAMETER, fields, Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mismatch(MethodArgumentTypeMismatchException e) {
        return badParameter(FieldWords.of(e.getName(), "typeMismatch"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(MissingServletRequestParameterException e) {
        return badParameter(FieldWords.of(e.getParameterName(), "NotNull"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(MissingServletRequestPartException e) {
        return badParameter(FieldWords.of(e.getRequestPartName(), "NotNull"));
    }

    private static ResponseEntity<Map<String, Object>> badParameter(FieldProblem field) {
        return Problems.answer(PlatformProblem.BAD_PARAMETER, List.of(field), Map.of());
    }

    /** A value object that refused its content speaks through the JSON reader as well: that is unreadable input too. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        return Problems.answer(PlatformProblem.UNREADABLE);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> nothingThere(NoResourceFoundException e) {
        return Problems.answer(PlatformProblem.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongMethod(HttpRequestMethodNotSupportedException e) {
        return Problems.answer(PlatformProblem.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongType(HttpMediaTypeNotSupportedException e) {
        return Problems.answer(PlatformProblem.UNSUPPORTED_TYPE);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongAnswerType(HttpMediaTypeNotAcceptableException e) {
        return Problems.answer(PlatformProblem.NOT_ACCEPTABLE);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException e) {
        return Problems.answer(PlatformProblem.TOO_LARGE);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> brokenUpload(MultipartException e) {
        return Problems.answer(PlatformProblem.UNREADABLE);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> overtaken(ConcurrencyFailureException e) {
        LOG.info("two requests collided: {}", e.getMessage());
        return Problems.answer(PlatformProblem.TRY_AGAIN);
    }

    /** Nobody is listening any more; there is nothing to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the client went away", e);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Map<String, Object>> databaseAway(Exception e) {
        return unavailable(e, NoConnection.behind(e).orElse(PlatformProblem.DATABASE_AWAY));
    }

    /** That there is no connection shows in many ways, by who asked for one. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unexpected(Exception e) {
        Optional<PlatformProblem> away = NoConnection.behind(e);
        if (away.isPresent()) {
            return unavailable(e, away.get());
        }
        LOG.error("a request failed", e);
        return Problems.answer(PlatformProblem.UNEXPECTED);
    }

    private static ResponseEntity<Map<String, Object>> unavailable(Exception e, PlatformProblem why) {
        LOG.warn("no connection to the database: {}", why.code(), e);
        return Problems.answer(why);
    }
}
