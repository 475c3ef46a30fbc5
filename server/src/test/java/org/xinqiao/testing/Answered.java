package org.xinqiao.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;

import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 答完: an answer to its end, also where it is written later; of a stream without an end, its beginning. */
public final class Answered {

    private Answered() {}

    public static MockHttpServletResponse by(MockMvc http, MvcResult result) throws Exception {
        if (!result.getRequest().isAsyncStarted()) {
            return result.getResponse();
        }
        if (result.getHandler() instanceof HandlerMethod handler
                && SseEmitter.class.isAssignableFrom(handler.getReturnType().getParameterType())) {
            Objects.requireNonNull(result.getRequest().getAsyncContext()).complete();
            return result.getResponse();
        }
        return http.perform(asyncDispatch(result)).andReturn().getResponse();
    }
}
