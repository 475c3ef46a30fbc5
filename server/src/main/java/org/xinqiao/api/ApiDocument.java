package org.xinqiao.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 接口文档的开头: what the API is, and how one shows who one is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDocument {

    static final String SESSION = "session";
    static final String ECHO = "echo";
    static final String KEY = "IdempotencyKey";

    private static final String VERSION = "1";
    private static final String DESCRIPTION = """
            心桥的全部接口：工作台能做的，都从这里做。每个拒绝都是一份 RFC 9457 问题文档，`code` 永不改名；`X-Request-Id` 与日志对应。
            登录后随每个请求带上会话 cookie；写操作还要把 cookie `XSRF-TOKEN` 的值放进请求头 `X-XSRF-TOKEN`。
            写操作可以带 `Idempotency-Key`：24 小时内同一个键、同一个请求再发，得到原来的应答，不会再办。
            谁能调用哪个接口见 `x-powers`；带 `x-confirmed` 的要先再次认证。编号都是文本。时间是 UTC 的 ISO 8601。

            All of the house over HTTP: whatever the desk does is done here. Every refusal is an RFC 9457 problem document whose \
            `code` is never renamed; `X-Request-Id` leads to the log. A session's cookie goes with each request; a write also \
            sends the value of the cookie `XSRF-TOKEN` as the header `X-XSRF-TOKEN`. A write may bear an `Idempotency-Key`: the \
            same request sent again with it within 24 hours is answered as before and not done again. `x-powers` says who may \
            call; `x-confirmed` asks for a fresh proof of who one is. Ids are texts, times ISO 8601 in UTC.
            """;

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("心桥 Xinqiao")
                        .version(VERSION)
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addParameters(KEY, key())
                        .addSecuritySchemes(SESSION, key("XINQIAO", SecurityScheme.In.COOKIE, "会话 the session"))
                        .addSecuritySchemes(
                                ECHO, key("X-XSRF-TOKEN", SecurityScheme.In.HEADER, "cookie XSRF-TOKEN 的值 its value")));
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("幂等键：1 到 128 个字母、数字或 _-.:~+/= What the sender calls this request by")
                .schema(new JsonSchema().types(Set.of("string")).maxLength(130));
    }

    private static SecurityScheme key(String name, SecurityScheme.In in, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .name(name)
                .in(in)
                .description(description);
    }
}
