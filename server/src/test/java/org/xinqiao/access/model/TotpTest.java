package org.xinqiao.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("one-time codes (动态口令)")
class TotpTest {

    private static final Totp RFC = Totp.of(Base32.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** Appendix B of RFC 6238, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        assertThat(RFC.code(second / 30, 8)).isEqualTo(code);
        assertThat(RFC.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    @Test
    void areRightOneStepEitherWayAndNoFurther() {
        String code = RFC.codeAt(NOW);
        long step = NOW.getEpochSecond() / 30;
        assertThat(RFC.stepOf(code, NOW)).hasValue(step);
        assertThat(RFC.stepOf(code, NOW.plusSeconds(30))).hasValue(step);
        assertThat(RFC.stepOf(code, NOW.minusSeconds(30))).hasValue(step);
        assertThat(RFC.stepOf(code, NOW.plusSeconds(60))).isEmpty();
        assertThat(RFC.stepOf("000000", NOW)).isEmpty();
        assertThat(RFC.stepOf("", NOW)).isEmpty();
    }

    @Test
    void haveASecretThatIsKeptAndReadAgain() {
        Totp fresh = Totp.fresh();
        assertThat(fresh.secret()).hasSize(32);
        assertThat(Totp.of(fresh.secret()).codeAt(NOW)).isEqualTo(fresh.codeAt(NOW));
        assertThat(fresh.secret()).isNotEqualTo(Totp.fresh().secret());
    }

    @Test
    void areToldToTheAppWithThePlaceAndTheName() {
        assertThat(RFC.address("心桥 12345", "sysadmin"))
                .isEqualTo("otpauth://totp/%E5%BF%83%E6%A1%A5%2012345:sysadmin"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%BF%83%E6%A1%A5%2012345"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    /** Section 10 of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void areWrittenInTheLettersOfTheStandard(String text, String letters) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
        assertThat(Base32.bytes(letters)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aRecoveryCodeFitsHoweverItIsTypedAndFitsOneAccount() {
        RecoveryCode code = RecoveryCode.fresh();
        assertThat(code.text()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");
        RecoveryCode typed = new RecoveryCode(
                " " + code.text().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(typed.hash(7)).isEqualTo(code.hash(7)).isNotEqualTo(code.hash(8));
    }
}
