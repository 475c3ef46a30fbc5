package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.portal.CitizenBrowser.read;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("an app signs in by tokens (已登录设备)")
class DevicesTest {

    private static final String ADDRESS = "10.8.0.1";

    @Autowired
    private MockMvc http;

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private SentCodes codes;

    @Autowired
    private CitizenSessions sessions;

    @Autowired
    private PersonRights rights;

    private ResultActions call(String method, String path, String token, String body) throws Exception {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return http.perform(request);
    }

    private JsonNode signedIn(String phone, String device) throws Exception {
        browser.ask(phone, ADDRESS);
        String body =
                "{\"phone\":\"%s\",\"code\":\"%s\",\"device\":\"%s\"}".formatted(phone, codes.lastTo(phone), device);
        return read(call("POST", "/api/portal/tokens", "", body).andExpect(status().isCreated()));
    }

    private ResultActions refresh(String token) throws Exception {
        return call("POST", "/api/portal/tokens/refresh", "", "{\"refreshToken\":\"" + token + "\"}");
    }

    private static String access(JsonNode tokens) {
        return tokens.path("accessToken").stringValue();
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refreshToken").stringValue();
    }

    @Test
    void andSeesWhatTheBrowserSeesAndNothingOfTheDesk() throws Exception {
        JsonNode tokens = signedIn("13900008001", "手机");
        String form = CitizenBrowser.form(UUID.randomUUID().toString(), "路灯不亮", "");
        String number = read(call("POST", "/api/portal/cases", access(tokens), form)
                        .andExpect(status().isCreated()))
                .path("number")
                .stringValue();
        call("GET", "/api/portal/cases/" + number, access(tokens), "").andExpect(status().isOk());
        call("POST", "/api/portal/cases/" + number + "/links", access(tokens), "")
                .andExpect(status().isOk());
        call("GET", "/api/cases/1", access(tokens), "").andExpect(status().isUnauthorized());
        call("POST", "/api/cases", access(tokens), "{}").andExpect(status().isForbidden());
    }

    @Test
    void theNextPairIsGivenOnceAndASpentTokenSignsTheDeviceOut() throws Exception {
        JsonNode first = signedIn("13900008002", "手机");
        JsonNode second = read(refresh(refreshToken(first)).andExpect(status().isOk()));
        call("GET", "/api/portal/cases", access(second), "").andExpect(status().isOk());
        refresh(refreshToken(first))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("portal.token-over"));
        call("GET", "/api/portal/cases", access(second), "").andExpect(status().isUnauthorized());
        refresh(refreshToken(second)).andExpect(status().isUnauthorized());
        refresh("never given").andExpect(status().isUnauthorized());
    }

    @Test
    void itsOwnerSignsItOutFromAnywhereAndNobodyElseDoes() throws Exception {
        JsonNode tokens = signedIn("13900008003", "旧手机");
        JsonNode other = signedIn("13900008004", "别人的手机");
        String id = read(call("GET", "/api/portal/me/devices", access(tokens), "")
                        .andExpect(jsonPath("$", hasSize(1)))
                        .andExpect(jsonPath("$[0].name").value("旧手机"))
                        .andExpect(jsonPath("$[0].here").value(true)))
                .get(0)
                .path("id")
                .stringValue();
        String path = "/api/portal/me/devices/" + id;
        call("DELETE", path, access(other), "").andExpect(status().isNotFound());
        call("DELETE", path, access(tokens), "").andExpect(status().isNoContent());
        call("GET", "/api/portal/cases", access(tokens), "").andExpect(status().isUnauthorized());
        call("DELETE", "/api/portal/tokens", access(other), "").andExpect(status().isNoContent());
        call("GET", "/api/portal/cases", access(other), "").andExpect(status().isUnauthorized());
    }

    @Test
    void ofARequestWithATokenTheCookieIsNotLookedAt() throws Exception {
        Citizen citizen = browser.signIn("13900008005", ADDRESS);
        http.perform(request(HttpMethod.GET, "/api/portal/cases")
                        .cookie(Objects.requireNonNull(citizen.cookie()))
                        .header("Authorization", "Bearer nonsense"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whoHasBeenErasedIsSignedOutOfIt() throws Exception {
        JsonNode tokens = signedIn("13900008006", "手机");
        Person person = sessions.find(access(tokens)).orElseThrow();
        rights.erase(person.all());
        call("GET", "/api/portal/cases", access(tokens), "").andExpect(status().isUnauthorized());
        refresh(refreshToken(tokens)).andExpect(status().isUnauthorized());
    }

    @Test
    void whatIsToldIsChosenOnThePageButForTheAnswer() throws Exception {
        JsonNode tokens = signedIn("13900008007", "手机");
        String path = "/api/portal/me/messages";
        call("GET", path, access(tokens), "")
                .andExpect(jsonPath("$.lang").value("ZH"))
                .andExpect(jsonPath("$.sms").value(true));
        call("PUT", path, access(tokens), "{\"lang\":\"EN\",\"sms\":false,\"refused\":[\"OPINION\"]}")
                .andExpect(status().isOk());
        call("GET", path, access(tokens), "")
                .andExpect(jsonPath("$.lang").value("EN"))
                .andExpect(jsonPath("$.sms").value(false))
                .andExpect(jsonPath("$.refused[0]").value("OPINION"));
        call("PUT", path, access(tokens), "{\"lang\":\"EN\",\"sms\":true,\"refused\":[\"RESULT\"]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].field").value("refused"));
        call("GET", path, "", "").andExpect(status().isUnauthorized());
        assertThat(call("PUT", path, access(tokens), "{}")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }
}
