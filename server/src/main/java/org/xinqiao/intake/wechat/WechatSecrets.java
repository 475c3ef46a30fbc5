package org.xinqiao.intake.wechat;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.platform.Safe;
import org.xinqiao.platform.SecretText;
import tools.jackson.databind.json.JsonMapper;

/** 公众号密钥: what the house and the platform know of an account and nobody else; kept in the safe. */
@Component
class WechatSecrets {

    private static final String PURPOSE = "intake.wechat";
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN = 32;
    private static final int AES_KEY = 43;
    private static final int DOOR_BYTES = 16;

    private final Safe safe;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.shared();

    WechatSecrets(Safe safe) {
        this.safe = safe;
    }

    /**
     * 密钥.
     *
     * @param app the platform's app secret, by which it knows the house
     * @param token by which the house knows the platform
     * @param aesKey with which messages are encrypted
     */
    record Secrets(String app, String token, String aesKey) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "secrets of an account";
        }

        Secrets withApp(String secret) {
            return secret.isEmpty() ? this : new Secrets(secret, token, aesKey);
        }
    }

    /** What the house makes up itself, to be told to the platform. */
    Secrets fresh(String app) {
        return new Secrets(app, signs(TOKEN), signs(AES_KEY));
    }

    /** The last part of an address that nobody guesses. */
    String freshDoor() {
        return SecretText.of(DOOR_BYTES);
    }

    long keep(Secrets secrets) {
        return safe.keep(json.writeValueAsString(secrets), PURPOSE);
    }

    Secrets of(WechatAccount account) {
        return json.readValue(safe.open(account.secrets(), PURPOSE), Secrets.class);
    }

    void destroy(long number) {
        safe.destroy(number);
    }

    private String signs(int many) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < many; i++) {
            made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return made.toString();
    }
}
