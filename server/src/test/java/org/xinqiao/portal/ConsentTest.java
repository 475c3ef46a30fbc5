package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.portal.Tables.CONSENT;
import static org.xinqiao.schema.privacy.Tables.RETENTION_RULE;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.privacy.DataClass;
import org.xinqiao.privacy.Retention;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("What a citizen tells of people is used as the law says (个人信息保护法)")
class ConsentTest {

    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final String SICK = "我儿子十一岁，确诊后在家上网课，楼上天天装修，请管一管。";

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private Retention retention;

    @Autowired
    private DSLContext sql;

    private Citizen somebody() throws Exception {
        int time = TIMES.incrementAndGet();
        return browser.signIn("1390001%04d".formatted(7000 + time), "10.6.1." + time);
    }

    @Test
    void sensitiveWordsAreTakenOnlyWithAConsentOfTheirOwn() throws Exception {
        Citizen citizen = somebody();
        String draft = UUID.randomUUID().toString();
        browser.send(citizen, "/api/portal/cases", CitizenBrowser.form(draft, SICK, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("portal.consent-needed"))
                .andExpect(jsonPath("$.fields.length()").value(2));
        browser.send(citizen, "/api/portal/cases", CitizenBrowser.form(draft, SICK, ",\"consents\":[\"HEALTH\"]"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields.length()").value(1))
                .andExpect(jsonPath("$.fields[0].code").value("child"));
        String number = browser.submit(citizen, SICK, ",\"consents\":[\"HEALTH\",\"CHILD\"]");
        long id = sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(number)).getId();
        var kept = sql.fetchSingle(CONSENT, CONSENT.CASE_ID.eq(id));
        assertThat(kept.getKinds()).containsExactlyInAnyOrder("HEALTH", "CHILD");
        assertThat(kept.getNotice()).hasSize(12);
    }

    @Test
    void aChildOfWhichNoWordTellsIsAskedAboutWhenTheCitizenSaysSo() throws Exception {
        Citizen citizen = somebody();
        String draft = UUID.randomUUID().toString();
        String text = "校门口没有斑马线，过马路很危险。";
        browser.send(citizen, "/api/portal/cases", CitizenBrowser.form(draft, text, ",\"child\":true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].code").value("child"));
        browser.submit(citizen, text, ",\"child\":true,\"consents\":[\"CHILD\"]");
    }

    @Test
    void nothingIsAskedOfWhoTellsNothingSensitive() throws Exception {
        String number = browser.submit(somebody(), "河滨路的路灯坏了三天，晚上很黑。", "");
        long id = sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(number)).getId();
        assertThat(sql.fetchExists(CONSENT, CONSENT.CASE_ID.eq(id))).isFalse();
    }

    @Test
    void whatIsDoneWithTheirDataIsToldBefore() throws Exception {
        // other tests leave terms of one class alone
        retention.rules();
        sql.insertInto(RETENTION_RULE)
                .set(RETENTION_RULE.DATA_CLASS, DataClass.RECORDING.name())
                .set(RETENTION_RULE.MONTHS, 24)
                .set(RETENTION_RULE.CLAUSE, "第十九条")
                .set(RETENTION_RULE.NOTE_ZH, "")
                .set(RETENTION_RULE.NOTE_EN, "")
                .onConflictDoNothing()
                .execute();
        int months = retention.ruleOf(DataClass.RECORDING).orElseThrow().months();
        browser.look(Citizen.nobody("10.6.2.1"), "/api/portal/privacy-notice")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.processor.zh").value(org.hamcrest.Matchers.endsWith("12345 热线")))
                .andExpect(jsonPath("$.contact").isNotEmpty())
                .andExpect(jsonPath("$.lines[?(@.data.zh == '通话录音')].months").value(months))
                .andExpect(jsonPath("$.lines[*].purpose.en").isNotEmpty())
                .andExpect(jsonPath("$.lines[*].clause").isNotEmpty());
    }
}
