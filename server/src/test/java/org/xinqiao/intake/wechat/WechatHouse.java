package org.xinqiao.intake.wechat;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.testing.ServerTest;

/** 微信测试场景: a house whose accounts speak with a platform on this machine, which keeps all that it was asked. */
@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
public abstract class WechatHouse {

    protected static final PlatformPeer PEER = new PlatformPeer();
    protected static final String SAY = "/cgi-bin/message/custom/send";

    @Autowired
    protected Viewers viewers;

    @Autowired
    private MockMvc http;

    @Autowired
    protected WechatAccounts accounts;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry settings) {
        settings.add("xinqiao.wechat.platform", PEER::address);
    }

    @BeforeEach
    void nothingWasAsked() {
        PEER.forget();
    }

    protected Viewer admin() {
        return viewers.named("sysadmin");
    }

    /** An account of its own. */
    protected Calling calling(String template) {
        return new Calling(http, accounts, admin(), false, template);
    }
}
