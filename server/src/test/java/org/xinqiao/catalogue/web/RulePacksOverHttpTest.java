package org.xinqiao.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;
import static org.xinqiao.testing.Browser.signIn;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("rule packs over HTTP (规则包管理)")
class RulePacksOverHttpTest {

    private static final String ALL = "/api/rule-packs";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    private MockHttpSession admin;
    private MockHttpSession supervisor;

    @BeforeEach
    void signInBoth() throws Exception {
        admin = somebody("rules-admin", "system_admin");
        supervisor = somebody("rules-reader", "supervisor");
    }

    private MockHttpSession somebody(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, new UnitId(1), new AreaCode("9901"));
        }
        return signIn(http, name);
    }

    private ResultActions send(MockHttpSession who, String path, String body) throws Exception {
        return http.perform(post(path)
                .session(who)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private int draft(String on) throws Exception {
        String answer = send(admin, ALL, "{%s,\"name\":\"新规\",\"nameEn\":\"New\",\"note\":\"试\"}".formatted(on))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version.state").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.version.version");
    }

    private static String path(int version, String what) {
        return ALL + "/" + version + what;
    }

    private static String saving(int saves, String rules) {
        return "{\"saves\":%d,\"name\":\"新规\",\"nameEn\":\"New\",\"files\":{\"rules.csv\":\"%s\"}}"
                .formatted(saves, rules);
    }

    @Test
    void theFirstIsInForceAndTheShippedOnesAreThere() throws Exception {
        http.perform(get(ALL).session(supervisor))
                .andExpect(jsonPath("$.versions[-1].version").value(1))
                .andExpect(jsonPath("$.versions[?(@.state == 'IN_FORCE')]", hasSize(1)))
                .andExpect(jsonPath("$.shipped[*].id", hasItem("beijing")));
    }

    @Test
    @DisplayName("a draft keeps its faults, says where they are, and cannot come into force until they are put right")
    void fromFaultyToForce() throws Exception {
        int version = draft("\"shipped\":\"shandong\"");
        send(admin, path(version, ""), saving(1, "name,value,clause\\nmax_returns,many,第三十条\\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.faults[?(@.line == 2)].column", contains("value")))
                .andExpect(jsonPath("$.files[2].content").value("name,value,clause\nmax_returns,many,第三十条\n"));
        send(admin, path(version, "/force"), "{\"saves\":2}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("catalogue.faulty-pack"));
        send(admin, path(version, ""), saving(1, "x"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("catalogue.pack-changed"));
        http.perform(delete(path(version, "?saves=2")).session(admin).with(echo()))
                .andExpect(status().isNoContent());
        http.perform(get(path(version, "")).session(admin)).andExpect(status().isNotFound());
    }

    @Test
    void comesIntoForceTomorrowAndCanBeTakenBackUntilThen() throws Exception {
        int version = draft("\"on\":1");
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        send(admin, path(version, "/force"), "{\"saves\":1,\"from\":\"%s\"}".formatted(tomorrow))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version.state").value("COMING"));
        send(admin, path(version, ""), saving(2, "x"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("catalogue.pack-in-force"));
        int other = draft("\"on\":1");
        send(admin, path(other, "/force"), "{\"saves\":1,\"from\":\"%s\"}".formatted(tomorrow))
                .andExpect(status().isUnprocessableContent());
        String past = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        send(admin, path(other, "/force"), "{\"saves\":1,\"from\":\"%s\"}".formatted(past))
                .andExpect(jsonPath("$.code").value("catalogue.unfit-moment"));
        send(admin, path(version, "/draft"), "{\"saves\":2}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version.state").value("DRAFT"));
    }

    @Test
    void isComparedWithAnother() throws Exception {
        int version = draft("\"shipped\":\"beijing\"");
        http.perform(get(path(version, "/differences")).param("from", "1").session(supervisor))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key[0] == 'COMPLAINT' && @.key[1] == 'NORMAL')].after.reply_limit")
                        .value("7 EMERGENCY_DAYS"));
    }

    @Test
    void whoReadsDoesNotWrite() throws Exception {
        send(supervisor, ALL, "{\"on\":1,\"name\":\"新规\",\"nameEn\":\"New\"}").andExpect(status().isForbidden());
        MockHttpSession handler = somebody("rules-nobody", "handler");
        http.perform(get(ALL).session(handler)).andExpect(status().isForbidden());
    }

    @Test
    void whatIsWrongWithTheFormIsSaidFieldByField() throws Exception {
        String answer = send(admin, ALL, "{\"on\":1,\"name\":\" \",\"nameEn\":\"New\"}")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"field\":\"name\"");
    }
}
