package org.xinqiao.notice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.notice.Carrier.Health;
import org.xinqiao.notice.GatewayMail.IncomingPart;
import org.xinqiao.notice.NoticeSettings;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;
import org.xinqiao.notice.model.SmsParts;

@DisplayName("the SMPP gateway (SMPP 短信网关), against a short message centre")
class SmppGatewayTest {

    private static final SmppLine.Pace QUICK =
            new SmppLine.Pace(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(200));

    private final HeardMail mail = new HeardMail();
    private Centre centre;
    private SmppGateway gateway;

    @BeforeEach
    void bind() throws Exception {
        centre = new Centre();
        gateway = gateway(centre.port(), Centre.PASSWORD);
        gateway.open();
        isUp();
    }

    private SmppGateway gateway(int port, String password) {
        NoticeSettings.Smpp settings =
                new NoticeSettings.Smpp("127.0.0.1", port, "xinqiao", password, "", "12345", false);
        return new SmppGateway(
                settings, new SmppLine(settings, new SmppMail(() -> mail, password, Clock.systemUTC()), QUICK));
    }

    private void isUp() {
        // a bind that is not answered is given up and tried again
        await().atMost(Duration.ofSeconds(30)).until(() -> gateway.health().state() == Health.State.UP);
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
        centre.close();
    }

    private static Parcel parcel(String words) {
        return new Parcel("11111111-1111-1111-1111-111111111111", "13912345678", "", words, false, "");
    }

    @Test
    void sendsChineseAsUcs2AndAsksForAReceipt() {
        assertThat(gateway.carry(parcel("【12345热线】您的验证码是482913"))).isEqualTo(new Outcome.Accepted(List.of("id1")));
        SubmitSm sent = centre.taken.getFirst();
        assertThat(new String(sent.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("【12345热线】您的验证码是482913");
        assertThat(sent.getDataCoding()).isEqualTo((byte) 8);
        assertThat(sent.getDestAddress()).isEqualTo("13912345678");
        assertThat(sent.getSourceAddr()).isEqualTo("12345");
        assertThat(sent.getRegisteredDelivery()).isEqualTo((byte) 1);
    }

    @Test
    void sendsALongTextInPartsThatBelongTogether() {
        String text = "桥".repeat(140);
        assertThat(gateway.carry(parcel(text))).isEqualTo(new Outcome.Accepted(List.of("id1", "id2", "id3")));
        StringBuilder joined = new StringBuilder();
        for (int number = 1; number <= 3; number++) {
            SubmitSm part = centre.taken.get(number - 1);
            byte[] content = part.getShortMessage();
            assertThat(part.isUdhi()).isTrue();
            assertThat(content).hasSizeLessThanOrEqualTo(140);
            assertThat(Arrays.copyOf(content, 3)).containsExactly(5, 0, 3);
            assertThat(content[3]).isEqualTo(centre.taken.getFirst().getShortMessage()[3]);
            assertThat(Arrays.copyOfRange(content, 4, 6)).containsExactly(3, number);
            joined.append(new String(content, 6, content.length - 6, StandardCharsets.UTF_16BE));
        }
        assertThat(joined).hasToString(text);
    }

    @Test
    void sendsAbroadAsAnInternationalNumber() {
        gateway.carry(new Parcel("1", "+85261234567", "", "hello", false, ""));
        assertThat(centre.taken.getFirst().getDestAddress()).isEqualTo("85261234567");
        assertThat(centre.taken.getFirst().getDestAddrTon()).isEqualTo((byte) 1);
    }

    @Test
    void knowsWhatMayBeTakenLaterFromWhatNeverIs() {
        centre.refuses(SMPPConstant.STAT_ESME_RTHROTTLED);
        assertThat(gateway.carry(parcel("x"))).isInstanceOf(Outcome.NotSent.class);
        centre.refuses(SMPPConstant.STAT_ESME_RINVDSTADR);
        assertThat(gateway.carry(parcel("x"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void handsInReceipts() throws Exception {
        centre.receipt("id7", "DELIVRD");
        centre.receipt("id8", "UNDELIV");
        centre.receipt("id9", "ACCEPTD");
        assertThat(mail.receipts).containsExactly("id7 delivered", "id8 UNDELIV 000");
    }

    @Test
    void handsInWhatCitizensSend() throws Exception {
        centre.sms("8613912345678", SmsParts.bytes("路灯不亮"), false);
        centre.sms("8613912345678", SmsParts.bytes("路灯不亮"), false);
        centre.sms("8613912345678", SmsParts.bytes("还是不亮"), false);
        assertThat(mail.words).containsExactly("13912345678: 路灯不亮", "13912345678: 路灯不亮", "13912345678: 还是不亮");
        assertThat(mail.ids.get(0)).isEqualTo(mail.ids.get(1)).isNotEqualTo(mail.ids.get(2));
        assertThat(mail.ids.getFirst()).doesNotContain("139");
    }

    @Test
    void handsInThePartsOfALongSms() throws Exception {
        centre.sms("13912345678", part(2, "三天了"), true);
        centre.sms("13912345678", part(1, "路灯不亮"), true);
        assertThat(mail.parts).extracting(IncomingPart::number).containsExactly(2, 1);
        assertThat(mail.parts).extracting(IncomingPart::words).containsExactly("三天了", "路灯不亮");
        assertThat(mail.parts.stream().map(IncomingPart::whole).distinct()).hasSize(1);
    }

    private static byte[] part(int number, String words) throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {5, 0, 3, 9, 2, (byte) number});
        out.write(SmsParts.bytes(words));
        return out.toByteArray();
    }

    @Test
    void doesNotSayThatItHasWhatItCouldNotTake() {
        mail.broken = true;
        assertThatThrownBy(() -> centre.sms("13912345678", SmsParts.bytes("路灯不亮"), false))
                .isInstanceOf(NegativeResponseException.class);
    }

    @Test
    void asksWhetherTheCentreIsStillThere() {
        await().until(() -> centre.enquiries.get() >= 2);
        assertThat(gateway.health().state()).isEqualTo(Health.State.UP);
    }

    @Test
    void bindsAgainWhenTheCentreHangsUp() {
        centre.hangsUp();
        await().until(() -> centre.binds.get() == 2);
        isUp();
        assertThat(gateway.carry(parcel("x"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void surelySendsNothingWhileTheCentreIsAway() throws Exception {
        centre.close();
        await().until(() -> gateway.health().state() == Health.State.DOWN);
        assertThat(gateway.carry(parcel("x"))).isEqualTo(new Outcome.NotSent("not connected"));
        centre = new Centre(centre.port());
        isUp();
    }

    @Test
    void saysThatThePasswordIsWrong() {
        SmppGateway wrong = gateway(centre.port(), "falsch");
        wrong.open();
        try {
            await().until(() -> wrong.health().state() == Health.State.DOWN);
            assertThat(wrong.health().said()).contains("密码不对").contains("the password is wrong");
        } finally {
            wrong.close();
        }
    }
}
