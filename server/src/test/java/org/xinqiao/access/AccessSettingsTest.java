package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.xinqiao.platform.StartRefused;

@DisplayName("the address of the house (对外地址)")
class AccessSettingsTest {

    @Test
    void isThisMachineUnlessNamed() {
        assertThat(with("").site().domain()).isEqualTo("localhost");
        assertThat(with("https://12345.city.example").site().domain()).isEqualTo("12345.city.example");
    }

    @Test
    void isRefusedAtTheStartWithWordsThatHelp() {
        for (String wrong : new String[] {"http://12345.city.example", "12345.city.example", "https://", "::"}) {
            assertThatExceptionOfType(StartRefused.class)
                    .as(wrong)
                    .isThrownBy(() -> with(wrong).site())
                    .withMessageContaining("xinqiao.access.address");
        }
    }

    private static AccessSettings with(String address) {
        return new Binder(new MapConfigurationPropertySource(Map.of("xinqiao.access.address", address)))
                .bindOrCreate("xinqiao.access", AccessSettings.class);
    }
}
