package org.xinqiao.intake.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.xinqiao.intake.model.OwnNetwork;

@DisplayName("nobody makes the house ask its neighbours (SSRF)")
class GuardedWebTest {

    private final GuardedWeb web =
            new GuardedWeb(new BoardSettings(false, DataSize.ofKilobytes(64), Duration.ofSeconds(2)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:8080/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://224.0.0.1/",
                "http://2130706433/"
            })
    void anAddressOfTheOwnNetworkIsNotAsked(String address) {
        assertThatThrownBy(() -> web.read(address))
                .isInstanceOf(Unreachable.class)
                .hasMessageMatching(".*(内部网络|网址不对|找不到).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "http://user:pass@example.org/",
                "gopher://x",
                "",
                "http:///x"
            })
    void norIsWhatIsNoAddressOfTheWeb(String address) {
        assertThat(GuardedWeb.isWeb(address)).isFalse();
    }

    @Test
    void publicAddressesArePublic() throws Exception {
        assertThat(OwnNetwork.holds(InetAddress.getByName("223.5.5.5"))).isFalse();
        assertThat(OwnNetwork.holds(InetAddress.getByName("2400:3200::1"))).isFalse();
        assertThat(OwnNetwork.holds(InetAddress.getByName("64:ff9b::7f00:1"))).isTrue();
    }
}
