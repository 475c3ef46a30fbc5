package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("every citizen has a key of their own (个人密钥)")
class PersonKeyTest {

    private static final String NAME = "citizen.name";
    private static final long ZHANG = 7;
    private static final long LI = 8;

    @ParameterizedTest
    @EnumSource
    void opensItsOwnRow(Suite suite) {
        KeyRing ring = KeyRing.ofItsOwn(suite);
        PersonKey key = ring.newPersonKey(ZHANG);
        byte[] sealed = key.seal("张三", NAME);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("张三");
        assertThat(ring.personKey(key.sealed(), ZHANG).open(sealed, NAME)).isEqualTo("张三");
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingThatWasMovedToAnotherColumn(Suite suite) {
        PersonKey key = KeyRing.ofItsOwn(suite).newPersonKey(ZHANG);
        byte[] sealed = key.seal("张三", NAME);
        assertThatIllegalStateException().isThrownBy(() -> key.open(sealed, "citizen.phone"));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotServeAnotherRow(Suite suite) {
        KeyRing ring = KeyRing.ofItsOwn(suite);
        PersonKey key = ring.newPersonKey(ZHANG);
        assertThatIllegalStateException().isThrownBy(() -> ring.personKey(key.sealed(), LI));
        byte[] sealed = key.seal("张三", NAME);
        assertThatIllegalStateException().isThrownBy(() -> ring.newPersonKey(LI).open(sealed, NAME));
    }

    @ParameterizedTest
    @EnumSource
    void isOpenedByTheGenerationThatSealedItAlone(Suite suite) {
        PersonKey key = KeyRing.ofItsOwn(suite).newPersonKey(ZHANG);
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.ofItsOwn(suite).personKey(key.sealed(), ZHANG));
    }

    @ParameterizedTest
    @EnumSource
    void asksForNewerKeysWhereItsGenerationIsUnknown(Suite suite) {
        KeyRing later = new KeyRing(0, java.util.List.of(KeyGeneration.fresh(2, suite)));
        byte[] sealed = later.newPersonKey(ZHANG).sealed();
        assertThatExceptionOfType(StaleKeys.class)
                .isThrownBy(() -> KeyRing.ofItsOwn(suite).personKey(sealed, ZHANG));
    }
}
