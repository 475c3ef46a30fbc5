package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.platform.StartRefused;

@DisplayName("the settings of the telephones")
class CallSettingsTest {

    @TempDir
    Path folder;

    @Test
    void nameNoSwitchUnlessToldOf() {
        assertThat(new CallSettings(null, "xinqiao", "carrier", "emergency", null, null, "").voice())
                .isFalse();
        assertThat(new CallSettings(URI.create(""), "xinqiao", "carrier", "emergency", null, null, "").voice())
                .isFalse();
    }

    @Test
    void leadToTheSwitch() {
        var settings = settings("https://switch.example:8089/");

        assertThat(settings.voice()).isTrue();
        assertThat(settings.ari()).hasToString("https://switch.example:8089/ari");
        assertThat(settings.telephones()).hasToString("wss://switch.example:8089/ws");
        assertThat(settings("http://127.0.0.1:8088").telephones()).hasToString("ws://127.0.0.1:8088/ws");
    }

    @Test
    void areRefusedWhenTheyLeadNowhere() {
        assertThatThrownBy(() -> settings("localhost:8088")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> settings("ftp://127.0.0.1")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new CallSettings(
                        URI.create("http://127.0.0.1:8088"), "xinqiao", "carrier", "emergency", null, null, ""))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void knowThePasswordsTheSwitchMade() throws IOException {
        var passwords = new SwitchPasswords(settings("http://127.0.0.1:8088"));
        assertThat(passwords.ari()).isEmpty();

        Files.writeString(
                folder.resolve("passwords"), "ari = 0a1b\nseat-2001 = 2c3d\nseat-20010 = ffff\nseat-2002 = \n");

        assertThat(passwords.ari()).contains("0a1b");
        assertThat(passwords.seat("2001")).contains("2c3d");
        assertThat(passwords.seat("2002")).isEmpty();
        assertThat(passwords.seat("200")).isEmpty();
    }

    private CallSettings settings(String url) {
        return new CallSettings(
                URI.create(url), "xinqiao", "carrier", "emergency", null, folder.resolve("passwords"), "");
    }
}
