package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xinqiao.portal.model.Work;
import org.xinqiao.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 市民的浏览器: what the page does for a citizen, in tests. Each address is another neighbourhood. */
@Component
class CitizenBrowser {

    static final JsonMapper JSON = new JsonMapper();
    private static final String COOKIE = "xinqiao-citizen";

    private final ObjectProvider<MockMvc> http;
    private final SentCodes codes;

    CitizenBrowser(ObjectProvider<MockMvc> http, SentCodes codes) {
        this.http = http;
        this.codes = codes;
    }

    /** 已登录的市民: the cookie that says so; nobody without one. */
    record Citizen(@Nullable Cookie cookie, String address) {

        static Citizen nobody(String address) {
            return new Citizen(null, address);
        }

        RequestPostProcessor sends() {
            return request -> {
                if (cookie != null) {
                    request.setCookies(cookie);
                }
                request.setRemoteAddr(address);
                return Browser.echo().postProcessRequest(request);
            };
        }
    }

    Citizen signIn(String phone, String address) throws Exception {
        ask(phone, address);
        var answer = prove(phone, codes.lastTo(phone), address).andReturn().getResponse();
        return new Citizen(Objects.requireNonNull(answer.getCookie(COOKIE), answer.getContentAsString()), address);
    }

    ResultActions ask(String phone, String address) throws Exception {
        return send(
                Citizen.nobody(address),
                "/api/portal/codes",
                "{\"phone\":\"%s\",%s}".formatted(phone, solved(address)));
    }

    ResultActions prove(String phone, String code, String address) throws Exception {
        return send(
                Citizen.nobody(address),
                "/api/portal/session",
                "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code));
    }

    /** The two fields of a puzzle that was worked at. */
    String solved(String address) throws Exception {
        JsonNode puzzle =
                read(http.getObject().perform(get("/api/portal/puzzle").remoteAddress(address)));
        String key = puzzle.path("puzzleKey").stringValue();
        long answer = 0;
        while (!Work.solves(key, Long.toString(answer), puzzle.path("bits").intValue())) {
            answer++;
        }
        return "\"puzzleKey\":\"%s\",\"answer\":\"%d\"".formatted(key, answer);
    }

    ResultActions send(Citizen who, String path, String body) throws Exception {
        return http.getObject()
                .perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(who.sends()));
    }

    ResultActions look(Citizen who, String path) throws Exception {
        return http.getObject().perform(get(path).with(who.sends()));
    }

    ResultActions photo(Citizen who, String name, byte[] bytes) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = multipart("/api/portal/photos")
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .with(who.sends());
        return http.getObject().perform(request);
    }

    /** The number of a case that was submitted. */
    String submit(Citizen who, String text, String more) throws Exception {
        ResultActions done =
                send(who, "/api/portal/cases", form(UUID.randomUUID().toString(), text, more));
        assertThat(done.andReturn().getResponse().getStatus())
                .as(done.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(201);
        return read(done).path("number").stringValue();
    }

    static String form(String draft, String text, String more) {
        return """
                {"draftId":"%s","kind":"HELP","text":%s,"matter":"030101","area":"990101001","address":"一里 3 号"%s}
                """.formatted(draft, JSON.writeValueAsString(text), more);
    }

    static JsonNode read(ResultActions done) throws Exception {
        return JSON.readTree(done.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
