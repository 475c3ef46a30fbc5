package org.xinqiao.notice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.notice.Carrier.Health;
import org.xinqiao.notice.NoticeSettings;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;

@DisplayName("e-mail (邮件通道), handed in at a server")
class MailGatewayTest {

    private static final Parcel PARCEL =
            new Parcel("client-1", "citizen@example.org", "您的诉求已登记：2026", "【12345热线】编号2026。\n查看进度", false, "");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void listen() {
        server.setUser("12345@example.gov.cn", "hotline", "a-password");
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private MailGateway gateway(String password) {
        return new MailGateway(new NoticeSettings.Mail(
                "127.0.0.1", server.getSmtp().getPort(), "hotline", password, "12345@example.gov.cn", "none"));
    }

    @Test
    void arrives() throws Exception {
        assertThat(gateway("a-password").carry(PARCEL)).isEqualTo(new Outcome.Accepted(List.of("client-1")));
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("您的诉求已登记：2026");
        assertThat(letter.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("【12345热线】编号2026。\n查看进度");
        assertThat(letter.getFrom()[0]).hasToString("12345@example.gov.cn");
        assertThat(letter.getMessageID()).isEqualTo("<client-1@example.gov.cn>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("List-Unsubscribe")).as("what is owed").isNull();
    }

    @Test
    void showsMailProgramsWhereItIsOptedOutOfWithOneClick() throws Exception {
        String link = "https://12345.example.gov.cn/api/mail-opt-outs/x.y";
        gateway("a-password").carry(new Parcel("client-2", "citizen@example.org", "进度", "已交办", false, link));
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getContent().toString()).startsWith("已交办").contains(link);
    }

    @Test
    void doesNotArriveWithoutTheRightPassword() {
        MailGateway gateway = gateway("another");
        assertThat(gateway.carry(PARCEL)).isInstanceOf(Outcome.NotSent.class);
        assertThat(gateway.health().state()).isEqualTo(Health.State.DOWN);
        assertThat(gateway.health().said()).contains("密码");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void surelyIsNotSentWhereNobodyListens() {
        MailGateway gateway = gateway("a-password");
        server.stop();
        assertThat(gateway.carry(PARCEL)).isEqualTo(new Outcome.NotSent("no connection"));
    }
}
