package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.util.UUID;
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
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("forms that citizens fill in (自助表单)")
class SelfFormsTest {

    private static final String FIELDS = """
            [{"key":"what","kind":"CHOICE","required":true,"label":"坏的是什么","choices":[{"zh":"路灯","en":"Lamp"},{"zh":"井盖","en":""}]},
             {"key":"many","kind":"NUMBER","label":"几处"},
             {"key":"since","kind":"DATE","label":"从哪天"},
             {"label":"还想说明的","kind":"LINES"}]
            """;

    @Autowired
    private MockMvc http;

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private CitizenCases cases;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    private final String name = "报修 " + UUID.randomUUID();
    private MockHttpSession editor = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        if (accounts.find("form-editor").isEmpty()) {
            people.make(
                    "form-editor",
                    "knowledge_editor",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        editor = Browser.signIn(http, "form-editor");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.session(editor)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String form(String fields, String more) {
        return """
                {"name":"%s","matter":"030101","kind":"COMPLAINT","active":true,"fields":%s%s}
                """.formatted(name, fields, more);
    }

    private String made(String more) throws Exception {
        ResultActions done = send(post("/api/forms"), form(FIELDS, more)).andExpect(status().isCreated());
        return CitizenBrowser.read(done).path("id").stringValue();
    }

    @Test
    void becomesACaseWithItsAnswersReadable() throws Exception {
        String id = made("");
        Citizen citizen = browser.signIn("13900019001", "10.90.0.1");
        browser.look(citizen, "/api/portal/forms?q=" + name.substring(3, 12))
                .andExpect(jsonPath("$[*].id", hasItem(id)));
        browser.look(Citizen.nobody("10.90.0.1"), "/api/portal/forms/" + id)
                .andExpect(jsonPath("$.fields[3].key").value("a4"));
        String number = CitizenBrowser.read(
                        browser.send(citizen, "/api/portal/forms/" + id + "/cases", """
                        {"draftId":"%s","area":"990101001","address":"一里 3 号",
                         "answers":{"what":"路灯","many":3,"a4":"很黑，\\n老人容易摔倒𠮷"}}
                        """.formatted(UUID.randomUUID()))
                                .andExpect(status().isCreated()))
                .path("number")
                .stringValue();
        Facts facts = cases.find(number).orElseThrow().it().facts();
        assertThat(facts.text()).isEqualTo(name + "\n坏的是什么：路灯\n几处：3\n还想说明的：\n很黑，\n老人容易摔倒𠮷");
        assertThat(facts.kind()).isEqualTo(Facts.Kind.COMPLAINT);
        assertThat(facts.title()).startsWith("报修");
        assertThat(facts.matter()).hasToString("030101");
    }

    @Test
    void isToldFieldByFieldWhatDoesNotFit() throws Exception {
        String id = made("");
        browser.send(
                        browser.signIn("13900019002", "10.90.0.2"),
                        "/api/portal/forms/" + id + "/cases",
                        "{\"draftId\":\"%s\",\"answers\":{\"many\":\"三\",\"since\":\"昨天\"}}"
                                .formatted(UUID.randomUUID()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[?(@.field=='answers.what')].code").value("missing"))
                .andExpect(jsonPath("$.fields[?(@.field=='answers.many')].code").value("unreadable"))
                .andExpect(
                        jsonPath("$.fields[?(@.field=='answers.since')].code").value("unreadable"));
    }

    @Test
    void isFilledInByNobodyBeforeItsDayBehindItOrWhileItIsOff() throws Exception {
        Citizen nobody = Citizen.nobody("10.90.0.3");
        for (String closed :
                new String[] {",\"from\":\"2099-01-01\"", ",\"until\":\"2020-01-01\"", ",\"active\":false"}) {
            String id = made(closed);
            browser.look(nobody, "/api/portal/forms/" + id)
                    .andExpect(jsonPath("$.code").value("portal.no-form"));
            browser.look(nobody, "/api/portal/forms").andExpect(jsonPath("$[*].id", not(hasItem(id))));
        }
    }

    @Test
    void badOnesAreToldClearly() throws Exception {
        String fields = """
                [{"label":"","kind":"TEXT"},{"label":"同名","kind":"CHOICE","choices":[{"zh":"一"}]},{"label":"同名","kind":"FILE"}]
                """;
        send(post("/api/forms"), form(fields, ",\"from\":\"2026-12-02\",\"until\":\"2026-12-01\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[?(@.field=='fields.0.label')].zh").value("第 1 项：请填写要问什么。"))
                .andExpect(jsonPath("$.fields[?(@.field=='fields.1.choices')].code")
                        .value("missing"))
                .andExpect(
                        jsonPath("$.fields[?(@.field=='fields.2.label')].code").value("repeated"))
                .andExpect(
                        jsonPath("$.fields[?(@.field=='fields.2.kind')].code").value("unknown"))
                .andExpect(jsonPath("$.fields[?(@.field=='until')].code").value("invalid"));
        send(post("/api/forms"), form("[]", ""))
                .andExpect(jsonPath("$.fields[0].field").value("fields"));
    }

    @Test
    void whoeverSavesOneThatWasSavedMeanwhileIsTold() throws Exception {
        String id = made("");
        send(put("/api/forms/" + id), form(FIELDS, ",\"saves\":1"))
                .andExpect(jsonPath("$.saves").value(2));
        send(put("/api/forms/" + id), form(FIELDS, ",\"saves\":1"))
                .andExpect(jsonPath("$.code").value("portal.form-changed"));
        send(put("/api/forms/999999999"), form(FIELDS, ",\"saves\":1")).andExpect(status().isNotFound());
    }
}
