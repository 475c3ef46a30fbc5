package org.xinqiao.intake.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.jspecify.annotations.Nullable;

/**
 * 微信回调参数: what the platform writes into the address it calls.
 *
 * @param signature over token, timestamp and nonce
 * @param messageSignature the same and what is encrypted, where it is
 */
record WechatCall(String signature, String timestamp, String nonce, String encryption, String messageSignature) {

    private static final int LONGEST = 128;

    static WechatCall of(
            @Nullable String signature,
            @Nullable String timestamp,
            @Nullable String nonce,
            @Nullable String encryption,
            @Nullable String messageSignature) {
        return new WechatCall(
                orEmpty(signature), orEmpty(timestamp), orEmpty(nonce), orEmpty(encryption), orEmpty(messageSignature));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    boolean isEncrypted() {
        return encryption.equals("aes");
    }

    /** The signature that counts for what was sent. */
    String counting() {
        return isEncrypted() ? messageSignature : signature;
    }

    /** Whether it was made lately, by whoever knows the token. */
    boolean isFrom(String token, Instant now, Duration window) {
        boolean isWhole =
                Stream.of(signature, timestamp, nonce).allMatch(part -> !part.isBlank() && part.length() <= LONGEST);
        return isWhole
                && timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(window)
                        <= 0
                && MessageDigest.isEqual(bytes(SHA1.gen(token, timestamp, nonce)), bytes(signature));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
