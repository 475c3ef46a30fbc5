package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.wechat.Calling;
import org.xinqiao.intake.wechat.WechatAccounts;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a citizen links WeChat (绑定微信) to the phone they proved to hold")
class BindingTest {

    private static final String DOOR = "/api/portal/me/wechat";

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private MockMvc http;

    @Autowired
    private WechatAccounts accounts;

    @Autowired
    private Viewers viewers;

    @Test
    void byALinkThatCountsOnce() throws Exception {
        Calling account = new Calling(http, accounts, viewers.named("sysadmin"), false, "{}");
        String openid = Calling.freshOpenid();
        String told = account.send(Calling.payload("event", openid, "BIND", "CLICK"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(told).contains("/portal/bind/");
        String form = "{\"ticket\":\"%s\"}".formatted(told.replaceAll("(?s).*/portal/bind/([\\w-]+).*", "$1"));

        browser.send(Citizen.nobody("10.4.1.1"), DOOR, form).andExpect(status().isUnauthorized());
        Citizen citizen = browser.signIn("13900004001", "10.4.1.1");
        browser.send(citizen, DOOR, "{}").andExpect(status().isGone());
        browser.send(citizen, DOOR, form).andExpect(status().isNoContent());
        browser.send(citizen, DOOR, form)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("intake.ticket-over"));

        account.send(Calling.payload("text", openid, Calling.freshId(), "河滨街道一里社区的路灯不亮。"));
        browser.look(citizen, "/api/portal/cases")
                .andExpect(jsonPath("$[0].title").value("河滨街道一里社区的路灯不亮"));
    }
}
