package org.xinqiao.intake.mail;

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
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.store.MailboxTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("mailboxes (邮箱来源) are set up at the desk; their passwords are shown to nobody")
class MailboxTest {

    private static final String PATH = "/api/mailboxes";
    private static final String FORM = """
            {"name":"中心邮箱","address":"12345@example.gov.cn","password":"%s",
             "imap":{"host":"%s","port":993,"security":"TLS"},"smtp":{"host":"127.0.0.1","port":465,"security":"TLS"}}
            """;

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private MailServers servers;

    @Autowired
    private MailboxTable table;

    @Autowired
    private Viewers viewers;

    private MockHttpSession admin = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        if (accounts.find("mail-admin").isEmpty()) {
            people.make(
                    "mail-admin",
                    "system_admin",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        admin = Browser.signIn(http, "mail-admin");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.with(echo())
                .session(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String added() throws Exception {
        return send(post(PATH), FORM.formatted("a-secret-word", "imap.example.gov.cn"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
    }

    @Test
    void isAddedChangedAndSwitchedOff() throws Exception {
        String id = added();
        send(put(PATH + "/" + id), FORM.formatted("", "imap2.example.gov.cn").replace("中心邮箱", "新名称"))
                .andExpect(status().isNoContent());
        send(post(PATH + "/" + id + "/active"), "{\"active\":false}").andExpect(status().isNoContent());
        String listed = http.perform(get(PATH).session(admin))
                .andExpect(jsonPath("$[?(@.id=='%s')].name".formatted(id), hasItem("新名称")))
                .andExpect(jsonPath("$[?(@.id=='%s')].imap.host".formatted(id), hasItem("imap2.example.gov.cn")))
                .andExpect(jsonPath("$[?(@.id=='%s')].active".formatted(id), hasItem(false)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(listed).doesNotContain("a-secret-word");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws Exception {
        send(post(PATH), "{\"address\":\"x\",\"imap\":{\"port\":0},\"minutes\":0,\"area\":\"1\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[*].field", hasItem("name")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("address")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("imap.host")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("imap.port")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("password")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("minutes")))
                .andExpect(jsonPath("$.fields[*].field", hasItem("area")));
        send(put(PATH + "/999999999"), FORM.formatted("", "x")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyMakesTheHouseAskItsNeighbours() throws Exception {
        send(post(PATH), FORM.formatted("p", "127.0.0.1")).andExpect(status().isOk());
        var box = table.list(new AreaCode("9901")).getFirst();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> servers.imap(box))
                .isInstanceOfSatisfying(
                        MailTrouble.class, e -> assertThat(e.words()).contains("内部网络"));
        mailboxes.switchTo(viewers.named("sysadmin"), box.id(), false);
    }
}
