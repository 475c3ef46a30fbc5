package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a citizen decides over their own data (我的数据)")
class OwnDataTest {

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private CitizenSessions sessions;

    @Autowired
    private PersonRights rights;

    @Test
    void isGivenAllOfItWholeAndNobodyElses() throws Exception {
        Citizen citizen = browser.signIn("13900003001", "10.4.0.1");
        browser.submit(citizen, "我的电话是13811112222，请回电。", ",\"name\":\"张三\"");
        browser.submit(browser.signIn("13900003002", "10.4.0.1"), "别人的事情", "");
        String copy = browser.send(citizen, "/api/portal/me/copy.json", "{}")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(copy).contains("13900003001", "13811112222", "张三").doesNotContain("别人的事情", "13900003002");
        browser.look(citizen, "/api/portal/me/requests")
                .andExpect(jsonPath("$[0].kind").value("COPY"))
                .andExpect(jsonPath("$[0].state").value("DONE"));
    }

    @Test
    void asksToBeErasedOnce() throws Exception {
        Citizen citizen = browser.signIn("13900003003", "10.4.0.3");
        browser.look(citizen, "/api/portal/me/requests").andExpect(jsonPath("$", empty()));
        browser.send(citizen, "/api/portal/me/erasure", "{}").andExpect(status().isOk());
        browser.send(citizen, "/api/portal/me/erasure", "{}")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].state").value("OPEN"));
    }

    @Test
    void erasedIsSignedInNoMore() throws Exception {
        Citizen citizen = browser.signIn("13900003004", "10.4.0.4");
        Person person = sessions.find(
                        java.util.Objects.requireNonNull(citizen.cookie()).getValue())
                .orElseThrow();
        rights.erase(person.all());
        browser.look(citizen, "/api/portal/cases").andExpect(status().isUnauthorized());
    }

    @Test
    void nobodyElseIsAnswered() throws Exception {
        Citizen nobody = Citizen.nobody("10.4.0.5");
        browser.send(nobody, "/api/portal/me/copy.json", "{}").andExpect(status().isUnauthorized());
        browser.send(nobody, "/api/portal/me/erasure", "{}").andExpect(status().isUnauthorized());
        browser.look(nobody, "/api/portal/me/requests").andExpect(status().isUnauthorized());
    }
}
