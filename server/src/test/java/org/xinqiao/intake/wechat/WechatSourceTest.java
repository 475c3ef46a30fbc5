package org.xinqiao.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("official accounts of WeChat (公众号来源) are set up at the desk; their secrets are shown once")
class WechatSourceTest {

    private static final PlatformPeer PEER = new PlatformPeer();
    private static final String PATH = "/api/wechat/accounts";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String FORM =
            "{\"name\":\"甘宁市12345\",\"appId\":\"wx0123456789abcdef\",\"appSecret\":\"%s\",\"encrypted\":true}";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    private MockHttpSession admin = new MockHttpSession();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry settings) {
        settings.add("xinqiao.wechat.platform", PEER::address);
    }

    @BeforeEach
    void signIn() throws Exception {
        PEER.forget();
        admin = signedIn("wechat-admin", "system_admin");
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, MockHttpSession who, String body)
            throws Exception {
        return http.perform(request.with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String added() throws Exception {
        String made = send(post(PATH), admin, FORM.formatted(SECRET))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.token").isString())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(made).doesNotContain(SECRET);
        return made.replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
    }

    @Test
    void isAddedChangedAndSwitchedOff() throws Exception {
        String id = added();
        send(put(PATH + "/" + id), admin, FORM.formatted("").replace("甘宁市12345", "新名称"))
                .andExpect(status().isNoContent());
        send(post(PATH + "/" + id + "/active"), admin, "{\"active\":false}").andExpect(status().isNoContent());
        String listed = http.perform(get(PATH).session(admin))
                .andExpect(jsonPath("$[?(@.id=='%s')].name".formatted(id), hasItem("新名称")))
                .andExpect(jsonPath("$[?(@.id=='%s')].active".formatted(id), hasItem(false)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(listed).doesNotContain(SECRET).doesNotContain("token").doesNotContain("aesKey");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws Exception {
        send(post(PATH), admin, "{\"appId\":\"x\",\"template\":{\"id\":\"T\",\"text\":\"\"},\"area\":\"1\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[*].field", hasItem("name")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("appId")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("appSecret")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("template")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("area")));
    }

    @Test
    void setsItsMenu() throws Exception {
        String id = added();
        send(put(PATH + "/" + id + "/menu"), admin, """
                {"buttons":[{"name":"新诉求","act":"NEW"},{"name":"网站","act":"LINK","link":"https://example.org"}]}""").andExpect(status().isNoContent());
        http.perform(get(PATH).session(admin))
                .andExpect(jsonPath("$[?(@.id=='%s')].menu[1].link".formatted(id), hasItem("https://example.org")));
        send(
                        put(PATH + "/" + id + "/menu"),
                        admin,
                        "{\"buttons\":[{\"name\":\"很长很长很长很长的名字\",\"act\":\"NONE\"},{\"act\":\"LINK\",\"link\":\"x\"}]}")
                .andExpect(jsonPath("$.fields[*].field", hasItem("buttons.0.name")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("buttons.0.act")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("buttons.1.link")));
        send(put(PATH + "/" + id + "/menu"), admin, """
                {"buttons":[{"name":"更多","act":"UNFOLD","buttons":[{"name":"查进度","act":"PROGRESS"},
                 {"name":"网站","act":"LINK","link":"https://example.org/more"}]}]}""").andExpect(status().isNoContent());
        http.perform(get(PATH).session(admin))
                .andExpect(jsonPath(
                        "$[?(@.id=='%s')].menu[0].buttons[1].link".formatted(id), hasItem("https://example.org/more")));
        send(put(PATH + "/" + id + "/menu"), admin, """
                {"buttons":[{"name":"空的","act":"UNFOLD","buttons":[]},
                 {"name":"更多","act":"UNFOLD","buttons":[{"name":"","act":"UNFOLD"}]}]}""")
                .andExpect(jsonPath("$.fields[*].field", hasItem("buttons.0.buttons")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("buttons.1.buttons.0.name")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("buttons.1.buttons.0.act")));
        PEER.refuse("/cgi-bin/menu/create", 48001);
        send(put(PATH + "/" + id + "/menu"), admin, "{\"buttons\":[{\"name\":\"新诉求\",\"act\":\"NEW\"}]}")
                .andExpect(jsonPath("$.code").value("intake.platform-refused"));
    }

    @Test
    void isNobodysBusinessButAnAdministrators() throws Exception {
        String id = added();
        MockHttpSession taker = signedIn("wechat-taker", "call_taker");
        http.perform(get(PATH).session(taker)).andExpect(status().isForbidden());
        send(put(PATH + "/" + id), taker, FORM.formatted("")).andExpect(status().isForbidden());
        send(put(PATH + "/999999999"), admin, FORM.formatted("")).andExpect(status().isNotFound());
    }
}
