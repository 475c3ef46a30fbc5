package org.xinqiao.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.webauthn4j.data.client.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("where passkeys count (通行密钥的站点)")
class PasskeySiteTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost, true",
        "http://localhost:8123, true",
        "https://localhost, false",
        "http://localhost.evil.example, false",
        "http://127.0.0.1:8123, false"
    })
    void isThisMachineWithoutAnAddress(String origin, boolean own) {
        PasskeySite site = PasskeySite.of("", "");
        assertThat(site.domain()).isEqualTo("localhost");
        assertThat(site.owns(Origin.create(origin))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "https://12345.city.gov.example, true",
        "https://12345.city.gov.example:443, true",
        "https://12345.city.gov.example:8443, false",
        "http://12345.city.gov.example, false",
        "https://city.gov.example, false"
    })
    void isTheOneAddressOtherwise(String origin, boolean own) {
        PasskeySite site = PasskeySite.of("https://12345.City.gov.example/", "city.gov.example");
        assertThat(site.domain()).isEqualTo("city.gov.example");
        assertThat(site.owns(Origin.create(origin))).isEqualTo(own);
    }

    @Test
    void isTheHostUnlessAWiderDomainIsNamed() {
        assertThat(PasskeySite.of("https://a.example", "").domain()).isEqualTo("a.example");
        assertThat(PasskeySite.of("https://a.example", "").owns(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"http://a.example,''", "a.example,''", "https://a.example,b.example", "https://xa.example,a.example"})
    void isNeverOneWithoutEncryptionNorSomebodyElses(String address, String domain) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasskeySite.of(address, domain));
    }
}
