package org.xinqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.platform.StartRefused;

@DisplayName("the settings of notices (通知设置)")
class NoticeSettingsTest {

    private static final String SECRET = "a-secret-of-at-least-32-characters";
    private static final NoticeSettings.Http NO_HTTP = new NoticeSettings.Http(null, "");
    private static final NoticeSettings.Smpp NO_SMPP = new NoticeSettings.Smpp("", 2775, "", "", "", "12345", false);
    private static final NoticeSettings.Mail NO_MAIL = new NoticeSettings.Mail("", 465, "", "", "", "implicit");

    private static NoticeSettings settings(NoticeSettings.Smpp smpp, NoticeSettings.Http http) {
        return new NoticeSettings(
                true, "21:30", "08:00", Duration.ofDays(90), Duration.ofMinutes(2), smpp, http, NO_MAIL);
    }

    private static NoticeSettings.Http http(String url, String secret) {
        return new NoticeSettings.Http(URI.create(url), secret);
    }

    @Test
    void nameNoGatewayUnlessSomebodySaysSo() {
        NoticeSettings none = settings(NO_SMPP, NO_HTTP);
        assertThat(none.smpp().isOn() || none.http().isOn() || none.mail().isOn())
                .isFalse();
        assertThat(http("", "").isOn()).isFalse();
    }

    @Test
    void letNothingLeaveTheMachineInPlain() {
        assertThat(http("https://sms.example/send", SECRET).isOn()).isTrue();
        assertThat(http("http://127.0.0.1:8080/send", SECRET).isOn()).isTrue();
        assertThatThrownBy(() -> http("http://sms.example/send", SECRET)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> http("ftp://sms.example/send", SECRET)).isInstanceOf(StartRefused.class);
    }

    @Test
    void takeNoSecretThatCanBeGuessed() {
        assertThatThrownBy(() -> http("https://sms.example/send", "short")).isInstanceOf(StartRefused.class);
    }

    @Test
    void haveOneWayForSms() {
        NoticeSettings.Smpp smpp = new NoticeSettings.Smpp("sms.example", 2775, "x", "y", "", "12345", true);
        assertThatThrownBy(() -> settings(smpp, http("https://sms.example/send", SECRET)))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void sayWhomEMailIsFrom() {
        assertThatThrownBy(() -> new NoticeSettings.Mail("mail.example", 465, "", "", "", "implicit"))
                .isInstanceOf(StartRefused.class);
    }
}
