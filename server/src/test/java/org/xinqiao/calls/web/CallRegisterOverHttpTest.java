package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.calls.CallRegister;
import org.xinqiao.calls.Hotline;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("the register of the hotlines is kept over HTTP (话务登记册)")
class CallRegisterOverHttpTest {

    private static final String BASE = RegisterBrowser.BASE;

    @Autowired
    private MockMvc http;

    @Autowired
    private RegisterBrowser browser;

    @Autowired
    private CallRegister register;

    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession taker = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        leader = as("floor-leader", "shift_leader", "9901");
        taker = as("floor-taker", "call_taker", "9901");
    }

    private MockHttpSession as(String username, String role, String area) throws Exception {
        return browser.signedIn(http, username, role, area);
    }

    private ResultActions send(MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return browser.send(http, session, path, body);
    }

    private ResultActions read(MockHttpSession session, String path) throws Exception {
        return RegisterBrowser.read(http, session, path);
    }

    private Map<String, Object> form(String number) throws Exception {
        return RegisterBrowser.hotline(http, leader, number);
    }

    @Test
    void whoTakesCallsReadsItAndChangesNothing() throws Exception {
        read(taker, BASE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayChange").value(false))
                .andExpect(jsonPath("$.hotlines[?(@.number=='12366')].merging").value("SUB_CENTRE"))
                .andExpect(jsonPath("$.hotlines[?(@.number=='12366')].owner.shortName")
                        .isNotEmpty());
        send(taker, BASE + "/hotlines", Map.of()).andExpect(status().isForbidden());
        send(taker, BASE + "/seats", Map.of()).andExpect(status().isForbidden());
        read(taker, "/api/blocked-callers").andExpect(status().isForbidden());
        read(as("floor-handler", "handler", "9901"), BASE).andExpect(status().isForbidden());
    }

    @Test
    void whoLeadsThePartOfADistrictDoesNotChangeThePlacesRegister() throws Exception {
        MockHttpSession district = as("district-leader", "shift_leader", "990101");
        read(district, BASE).andExpect(jsonPath("$.mayChange").value(false));
        send(district, BASE + "/hotlines/" + form("12318").get("id"), form("12318"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aHotlineIsChangedOnceForEachVersion() throws Exception {
        Map<String, Object> form = form("12316");
        form.put("name", "三农服务");
        form.put("oldNumbers", List.of("0960-8900777"));
        form.put("hours", "MON-FRI 08:00-20:00");
        form.put("afterHours", "ANNOUNCE");
        form.put("closedWords", "请在八点后来电。");
        int before = browser.onRecord("hotline.changed");
        String path = BASE + "/hotlines/" + form.get("id");
        send(leader, path, form)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.oldNumbers[0].number").value("09608900777"))
                .andExpect(jsonPath("$.hours").value("MON-FRI 08:00-20:00"))
                .andExpect(jsonPath("$.version").value(2));
        assertThat(register.dialled("09608900777").map(Hotline::name)).contains("三农服务");
        send(leader, path, form)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("register.stale"));
        assertThat(browser.onRecord("hotline.changed")).isEqualTo(before + 1);
    }

    @Test
    void aNewOneIsReachedByItsNumberAtOnce() throws Exception {
        Map<String, Object> form = form("12318");
        form.put("number", "0960 8900 888");
        form.put("name", "供暖热线");
        send(leader, BASE + "/hotlines", form).andExpect(status().isOk());
        assertThat(register.dialled("09608900888").map(Hotline::name)).contains("供暖热线");
        send(leader, BASE + "/hotlines", form)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("register.number-taken"))
                .andExpect(jsonPath("$.fields[0].field").value("number"));
    }

    @Test
    void aKeyOfTheMenuLeadsToOneHotlineOnly() throws Exception {
        Map<String, Object> form = form("12318");
        form.put("menuKey", "1");
        send(leader, BASE + "/hotlines/" + form.get("id"), form)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("register.key-taken"))
                .andExpect(jsonPath("$.fields[0].zh").value(Matchers.containsString("企业服务专线")));
    }

    @Test
    void everyFaultOfAFormIsTold() throws Exception {
        Map<String, Object> form = form("12318");
        form.putAll(Map.of(
                "number",
                "abc",
                "name",
                "",
                "hours",
                "周一到周五",
                "queue",
                "../",
                "menuKey",
                "12",
                "clazz",
                "OTHER",
                "headStartSeconds",
                -1,
                "demand",
                List.of(Map.of("after", 30, "needs", List.of()))));
        send(leader, BASE + "/hotlines/" + form.get("id"), form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("register.invalid"))
                .andExpect(jsonPath("$.fields[*].field")
                        .value(Matchers.hasItems(
                                "number", "name", "hours", "queue", "menuKey", "clazz", "headStartSeconds")));
    }

    @Test
    void theHotlinesAreTakenAwayAsAWorkbook() throws Exception {
        MvcResult begun =
                http.perform(get(BASE + "/hotlines.xlsx").session(leader)).andReturn();
        byte[] file = http.perform(asyncDispatch(begun))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSizeGreaterThan(56);
            assertThat(rows).extracting(row -> row.getCellText(0)).contains("12366");
        }
        assertThat(browser.onRecord("hotline.exported")).isPositive();
    }
}
