package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.intake.Tables.CONTACT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.Conversations;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.ToldCitizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.schema.intake.tables.records.ContactRecord;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("what citizens submit stands in the one inbox (网上来信), and is answered on the page of its case")
class PortalLettersTest {

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private CitizenCases cases;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Answers answers;

    @Autowired
    private ToldCitizens told;

    @Autowired
    private Viewers viewers;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    private final String draft = UUID.randomUUID().toString();

    private Viewer agent() {
        if (accounts.find("portal-letters").isEmpty()) {
            people.make(
                    "portal-letters",
                    "call_taker",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        return viewers.named("portal-letters");
    }

    private Case submitted(Citizen who, String more) throws Exception {
        String number = CitizenBrowser.read(
                        browser.send(who, "/api/portal/cases", CitizenBrowser.form(draft, "一里社区门口的路灯不亮", more)))
                .path("number")
                .stringValue();
        return cases.find(number).orElseThrow().it();
    }

    private List<ContactRecord> about(Case it) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.CASE_ID.eq(it.id().value()))
                .orderBy(CONTACT.ID)
                .fetch();
    }

    private void supplement(Citizen who, Case it, UUID command) throws Exception {
        browser.send(
                        who,
                        "/api/portal/cases/" + it.number() + "/acts",
                        "{\"commandId\":\"%s\",\"act\":\"SUPPLEMENT\",\"text\":\"隔壁也不亮\"}".formatted(command))
                .andExpect(status().isOk());
    }

    @Test
    void onceHoweverOftenItIsSentWithItsCaseAndItsWords() throws Exception {
        Citizen citizen = browser.signIn("13900007501", "10.70.0.1");
        Case it = submitted(citizen, ",\"name\":\"张三\"");
        submitted(citizen, ",\"name\":\"张三\"");

        assertThat(about(it)).singleElement().satisfies(row -> {
            assertThat(row.getState()).isEqualTo("REGISTERED");
            assertThat(row.getChannel()).isEqualTo("PORTAL");
            assertThat(row.getWaitingSince()).as("nobody need look").isNull();
        });
        assertThat(conversations.about(agent(), it.id())).singleElement().satisfies(message -> {
            assertThat(message.words().text()).contains("路灯不亮");
            assertThat(message.words().name()).isEqualTo("张三");
        });
    }

    @Test
    void whatIsAddedJoinsTheConversationAndWaitsToBeRead() throws Exception {
        Citizen citizen = browser.signIn("13900007502", "10.70.0.2");
        Case it = submitted(citizen, "");
        UUID command = UUID.randomUUID();
        supplement(citizen, it, command);
        supplement(citizen, it, command);

        List<ContactRecord> rows = about(it);
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().getThread()).isEqualTo(rows.getFirst().getThread());
        assertThat(rows.getLast().getWaitingSince()).isNotNull();
        assertThat(rows.getLast().getDueAt()).as("nobody sits waiting").isNull();
    }

    @Test
    void theAnswerStandsOnThePageAndIsToldOnce() throws Exception {
        Citizen citizen = browser.signIn("13900007503", "10.70.0.3");
        Case it = submitted(citizen, "");
        String page = "/api/portal/cases/" + it.number();
        browser.look(citizen, page).andExpect(jsonPath("$.messages", empty()));
        answers.answer(agent(), about(it).getFirst().getThread(), "请问是哪一盏灯？");

        browser.look(citizen, page).andExpect(jsonPath("$.messages[0].text").value("请问是哪一盏灯？"));
        assertThat(about(it).getLast().getState()).isEqualTo("SENT");
        assertThat(told.of(it.id().value()))
                .filteredOn(each -> each.purpose() == Purpose.MESSAGE)
                .singleElement()
                .satisfies(each -> assertThat(each.words())
                        .contains(it.number(), "/portal/cases/")
                        .doesNotContain("哪一盏灯"));
    }

    @Test
    void whoOnlyHasALinkReadsNoneOfIt() throws Exception {
        Citizen citizen = browser.signIn("13900007504", "10.70.0.4");
        Case it = submitted(citizen, "");
        answers.answer(agent(), about(it).getFirst().getThread(), "请问是哪一盏灯？");
        String link = CitizenBrowser.read(browser.send(citizen, "/api/portal/cases/" + it.number() + "/links", "{}"))
                .path("linkKey")
                .stringValue();
        browser.look(Citizen.nobody("10.70.0.5"), "/api/portal/links/" + link)
                .andExpect(jsonPath("$.messages", empty()));
    }
}
