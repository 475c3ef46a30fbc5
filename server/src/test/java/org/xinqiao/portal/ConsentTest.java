package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.portal.Tables.CONSENT;

import java.util.Map;
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
import org.xinqiao.privacy.RetentionRule;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("What a citizen tells of people is used as the law says (个人信息保护法)")
class ConsentTest {

    private static final AtomicInteger TIMES = new AtomicInteger();
    /** As the notice calls it; which of them has a term of its own is the rules' to say, and other tests change these. */
    private static final Map<DataClass, String> TOLD =
            Map.of(DataClass.CALLER, "手机号码和怎样称呼您", DataClass.ATTACHMENT, "照片、视频和录音附件", DataClass.RECORDING, "通话录音");

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
        RetentionRule rule = retention.rules().stream()
                .filter(each -> TOLD.containsKey(each.dataClass()))
                .findFirst()
                .orElseThrow();
        browser.look(Citizen.nobody("10.6.2.1"), "/api/portal/privacy-notice")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.processor.zh").value(org.hamcrest.Matchers.endsWith("12345 热线")))
                .andExpect(jsonPath("$.contact").isNotEmpty())
                .andExpect(jsonPath("$.lines[?(@.data.zh == '%s')].months", TOLD.get(rule.dataClass()))
                        .value(rule.months()))
                .andExpect(jsonPath("$.lines[*].purpose.en").isNotEmpty())
                .andExpect(jsonPath("$.lines[*].clause").isNotEmpty());
    }
}
