package org.xinqiao.testing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * 携带会话: a request with a session that {@link Browser#signIn} opened sends that session's cookie along; and what comes
 * back has to be {@link AsDocumented}.
 */
@Component
class CarriedSession implements MockMvcBuilderCustomizer {

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(MockMvcRequestBuilders.get("/").with(CarriedSession::carry));
        builder.alwaysDo(new AsDocumented());
    }

    private static MockHttpServletRequest carry(MockHttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Browser.COOKIE) instanceof String secret) {
            Browser.add(request, new Cookie(Browser.COOKIE, secret));
        }
        return request;
    }
}
