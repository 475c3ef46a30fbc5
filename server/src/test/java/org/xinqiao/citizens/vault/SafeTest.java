package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.xinqiao.schema.citizens.Tables.SAFE;

import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.platform.Safe;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("secrets of other rooms (保险柜)")
class SafeTest {

    private final Safe safe;
    private final KeyRotation rotation;
    private final DSLContext sql;

    @Autowired
    SafeTest(Safe safe, KeyRotation rotation, DSLContext sql) {
        this.safe = safe;
        this.rotation = rotation;
        this.sql = sql;
    }

    @Test
    void openForWhatTheyWereKeptForAndNothingElse() {
        long number = safe.keep("JBSWY3DPEHPK3PXP", "access.totp/7");
        assertThat(safe.open(number, "access.totp/7")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThatIllegalStateException().isThrownBy(() -> safe.open(number, "access.totp/8"));
    }

    @Test
    void lieSealed() {
        long number = safe.keep("a secret that must not be seen", "test");
        byte[] sealed = sql.fetchSingle(SAFE, SAFE.ID.eq(number)).getSealed();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void outliveAChangeOfKeys() {
        long number = safe.keep("kept", "test");
        byte[] before = sql.fetchSingle(SAFE, SAFE.ID.eq(number)).getSealed();
        assertThat(rotation.run(Suite.SM4, (done, all) -> {})).isTrue();
        assertThat(sql.fetchSingle(SAFE, SAFE.ID.eq(number)).getSealed()).isNotEqualTo(before);
        assertThat(safe.open(number, "test")).isEqualTo("kept");
        rotation.run(Suite.AES, (done, all) -> {});
        assertThat(safe.open(number, "test")).isEqualTo("kept");
    }

    @Test
    void areGoneOnceDestroyed() {
        long number = safe.keep("gone", "test");
        safe.destroy(number);
        assertThatIllegalStateException().isThrownBy(() -> safe.open(number, "test"));
    }
}
