package org.xinqiao.citizens.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 密钥设置.
 *
 * @param suite 密码套件: what seals personal data from the next change of keys on: AES (AES-256-GCM) or SM4 (国密)
 * @param keeper 主密钥保管处: where new master keys are made: FILE, or TOKEN for a PKCS#11 token; what another keeper wrapped stays readable
 * @param file 密钥文件: the file of the master keys; by default {@code keys/master.keys} in the data folder
 * @param token 密码机: the PKCS#11 token
 */
@ConfigurationProperties("xinqiao.keys")
record KeySettings(
        @DefaultValue("AES") Suite suite,
        @DefaultValue("FILE") Keeper keeper,
        @Nullable Path file,
        @DefaultValue Token token) {

    /** 保管处. */
    enum Keeper {
        FILE,
        TOKEN
    }

    /**
     * 密码机设置.
     *
     * @param library PKCS#11 库: the token's library; empty for none
     * @param slot 槽位: which slot of the library, counted from 0
     * @param pinFile PIN 文件: a file that holds the PIN
     */
    record Token(
            @Nullable Path library,
            @DefaultValue("0") int slot,
            @Nullable Path pinFile) {}
}
