package org.xinqiao.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.xinqiao.platform.SentBody;

/**
 * 请求内容: looks at what was sent before anything is made of it. Too much of it is refused without being read to its end,
 * too slow a sender is not waited for, and text that no database can keep does not get further.
 */
@ControllerAdvice
class SentContent extends RequestBodyAdviceAdapter {

    private final SentBody body;

    SentContent(SentBody body) {
        this.body = body;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage sent,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] content = body.read(sent.getBody());
        MediaType type = sent.getHeaders().getContentType();
        if (type != null && type.getSubtype().endsWith("json")) {
            KeepableText.check(content);
        }
        return new Read(sent.getHeaders(), new ByteArrayInputStream(content));
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
