package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.portal.Tables.CODE;
import static org.xinqiao.schema.portal.Tables.SESSION;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.platform.Sha256;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a citizen signs in with a phone and a code (短信登录)")
class CitizenSignInTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private SentCodes codes;

    @Autowired
    private DSLContext sql;

    @Test
    void andHasACookieOfItsOwnThatNoOtherSiteAndNoScriptCanUse() throws Exception {
        browser.ask("13900000001", "10.1.0.1").andExpect(status().isOk());
        browser.prove("13900000001", codes.lastTo("13900000001"), "10.1.0.1")
                .andExpect(status().isOk())
                .andExpect(header().string("Set-Cookie", containsString("xinqiao-citizen=")))
                .andExpect(header().string("Set-Cookie", containsString("HttpOnly")))
                .andExpect(header().string("Set-Cookie", containsString("SameSite=Strict")))
                .andExpect(jsonPath("$.maskedPhone").value("139****0001"));
    }

    @Test
    void whichOpensNothingOfTheDesk() throws Exception {
        Citizen citizen = browser.signIn("13900000002", "10.1.0.2");
        browser.look(citizen, "/api/worklists").andExpect(status().isUnauthorized());
        browser.look(citizen, "/api/session").andExpect(status().isUnauthorized());
    }

    @Test
    void andOutAgain() throws Exception {
        Citizen citizen = browser.signIn("13900000003", "10.1.0.3");
        browser.look(citizen, "/api/portal/cases").andExpect(status().isOk());
        http.perform(delete("/api/portal/session").with(citizen.sends())).andExpect(status().isNoContent());
        browser.look(citizen, "/api/portal/cases").andExpect(status().isUnauthorized());
        browser.look(citizen, "/api/portal/session")
                .andExpect(jsonPath("$.maskedPhone").value(nullValue()));
    }

    @Test
    void forThirtyDays() throws Exception {
        Citizen citizen = browser.signIn("13900000004", "10.1.0.4");
        browser.look(citizen, "/api/portal/cases").andExpect(status().isOk());
        Instant past = Instant.now().minusSeconds(1);
        sql.insertInto(SESSION)
                .set(SESSION.HASH, Sha256.of("over"))
                .set(
                        SESSION.CITIZEN,
                        Objects.requireNonNull(sql.fetchAny(SESSION)).getCitizen())
                .set(SESSION.OPENED_AT, past.minus(CitizenSessions.LASTS))
                .set(SESSION.ENDS_AT, past)
                .execute();
        Citizen over = new Citizen(new Cookie("xinqiao-citizen", "over"), "10.1.0.4");
        browser.look(over, "/api/portal/cases").andExpect(status().isUnauthorized());
    }

    @Test
    void butNeitherWithAWrongCodeNorWithTheRightOneAfterFiveTries() throws Exception {
        String phone = "13900000005";
        browser.ask(phone, "10.1.0.5");
        String right = codes.lastTo(phone);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            browser.prove(phone, wrong, "10.1.0.5")
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("portal.wrong-code"));
        }
        browser.prove(phone, right, "10.1.0.5").andExpect(status().is(422));
    }

    @Test
    void norTwiceWithOneCodeNorAfterFiveMinutes() throws Exception {
        String phone = "13900000006";
        browser.signIn(phone, "10.1.0.6");
        browser.prove(phone, codes.lastTo(phone), "10.1.0.6").andExpect(status().is(422));
        String other = "13900000007";
        browser.ask(other, "10.1.0.6");
        sql.update(CODE).set(CODE.ENDS_AT, Instant.now().minusSeconds(1)).execute();
        browser.prove(other, codes.lastTo(other), "10.1.0.6").andExpect(status().is(422));
    }

    @Test
    void norWithACodeThatAnotherPhoneReceived() throws Exception {
        browser.ask("13900000008", "10.1.0.8");
        browser.ask("13900000009", "10.1.0.8");
        String mine = codes.lastTo("13900000008");
        if (!mine.equals(codes.lastTo("13900000009"))) {
            browser.prove("13900000009", mine, "10.1.0.8").andExpect(status().is(422));
        }
    }

    @Test
    void noPhoneIsFloodedAndNobodyLearnsOfIt() throws Exception {
        String phone = "13900000010";
        for (int i = 0; i < 8; i++) {
            browser.ask(phone, "10.1.0.10")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.holdsSeconds").value(300));
            sql.update(CODE)
                    .set(CODE.SENT_AT, Instant.now().minus(2, ChronoUnit.MINUTES))
                    .execute();
        }
        assertThat(codes.countTo(phone)).isEqualTo(5);
    }

    @Test
    void norWithinTheSameMinute() throws Exception {
        browser.ask("13900000011", "10.1.0.11").andExpect(status().isOk());
        browser.ask("13900000011", "10.1.0.12").andExpect(status().isOk());
        assertThat(codes.countTo("13900000011")).isEqualTo(1);
    }

    @Test
    void norIsAnythingSentToWhoDidNotWorkForIt() throws Exception {
        String solved = browser.solved("10.1.0.13");
        String twice = "{\"phone\":\"13900000013\",%s}".formatted(solved);
        Citizen nobody = Citizen.nobody("10.1.0.13");
        browser.send(nobody, "/api/portal/codes", twice).andExpect(status().isOk());
        browser.send(nobody, "/api/portal/codes", twice)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("portal.puzzle-unsolved"));
        browser.send(nobody, "/api/portal/codes", "{\"phone\":\"13900000014\"}").andExpect(status().is(422));
        String made = solved.replaceFirst("\"puzzleKey\":\"[^.]+", "\"puzzleKey\":\"AAAAAAAAAAAAAAAA");
        browser.send(nobody, "/api/portal/codes", "{\"phone\":\"13900000014\",%s}".formatted(made))
                .andExpect(status().is(422));
        assertThat(codes.countTo("13900000014")).isZero();
    }

    @Test
    void andWhoAsksOftenWorksHarder() throws Exception {
        String address = "10.1.0.15";
        int first = bits(address);
        for (int i = 0; i < 10; i++) {
            browser.ask("1390000%04d".formatted(100 + i), address).andExpect(status().isOk());
        }
        assertThat(bits(address)).isGreaterThan(first);
    }

    private int bits(String address) throws Exception {
        return CitizenBrowser.read(http.perform(get("/api/portal/puzzle").remoteAddress(address)))
                .path("bits")
                .intValue();
    }

    @Test
    void noPhoneStandsInTheTablesOfThePortal() throws Exception {
        browser.signIn("13900000016", "10.1.0.16");
        assertThat(sql.fetch("select * from portal.code").formatCSV()
                        + sql.fetch("select * from portal.session").formatCSV()
                        + sql.fetch("select * from portal.rate").formatCSV())
                .doesNotContain("13900000016");
    }

    @Test
    void andNoOtherSiteSignsSomebodyIn() throws Exception {
        http.perform(post("/api/portal/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"phone\":\"13900000017\",\"code\":\"123456\"}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.stale-page"));
    }

    @Test
    void aLandlineIsToldThatItTakesAMobile() throws Exception {
        browser.ask("0471-1234567", "10.1.0.18")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].field").value("phone"));
    }
}
