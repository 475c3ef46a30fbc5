package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the vault seals personal data (保险箱)")
class VaultTest {

    private static final String NAME = "citizen.name";

    private final VaultKeys keys = VaultKeys.generate();
    private final Vault vault = new Vault(keys);

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(vault.seal("张三", NAME), NAME)).isEqualTo("张三");
    }

    @Test
    void neverSealsTheSameTextTheSameWay() {
        assertThat(vault.seal("张三", NAME)).isNotEqualTo(vault.seal("张三", NAME));
    }

    @Test
    void showsNothingOfTheText() {
        byte[] sealed = vault.seal("13800138000", NAME);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("138");
    }

    @Test
    void doesNotOpenWhatWasChanged() {
        byte[] sealed = vault.seal("张三", NAME);
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, NAME));
    }

    @Test
    void doesNotOpenWhatWasSealedForSomethingElse() {
        byte[] sealed = vault.seal("张三", NAME);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "citizen.phone"));
    }

    @Test
    void opensOldTextsAfterTheKeyChanged() {
        byte[] old = vault.seal("张三", NAME);
        Vault renewed = new Vault(keys.withNewKey());
        byte[] fresh = renewed.seal("李四", NAME);
        assertThat(renewed.open(old, NAME)).isEqualTo("张三");
        assertThat(renewed.open(fresh, NAME)).isEqualTo("李四");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(fresh, NAME));
    }

    @Test
    void hashesTheSameTextTheSameWayUnderOneKeyOnly() {
        assertThat(vault.hash("138", NAME)).isEqualTo(new Vault(keys.withNewKey()).hash("138", NAME));
        assertThat(vault.hash("138", NAME)).isNotEqualTo(new Vault(VaultKeys.generate()).hash("138", NAME));
        assertThat(vault.hash("138", NAME)).isNotEqualTo(vault.hash("138", "citizen.phone"));
    }

    @Test
    void keysSurviveTheirFile() {
        Vault again = new Vault(VaultKeys.parse(keys.withNewKey().written()));
        assertThat(again.open(vault.seal("张三", NAME), NAME)).isEqualTo("张三");
    }
}
