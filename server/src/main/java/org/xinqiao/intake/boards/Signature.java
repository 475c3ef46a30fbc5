package org.xinqiao.intake.boards;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 推送签名: HMAC-SHA256 over the time of sending, a dot and what is sent, under a key that both sides know. */
final class Signature {

    static final String SIGNATURE = "X-Xinqiao-Signature";
    static final String TIMESTAMP = "X-Xinqiao-Timestamp";
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final String NAME = "HmacSHA256";
    private static final String BEGIN = "sha256=";

    private Signature() {}

    static byte[] of(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), NAME));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String written(byte[] signature) {
        return BEGIN + HexFormat.of().formatHex(signature);
    }

    /** The signature, if it is right and was made lately. */
    static Optional<byte[]> checked(String secret, String timestamp, String signature, byte[] body, Instant now) {
        if (!timestamp.matches("\\d{1,12}") || !signature.matches(BEGIN + "[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        byte[] sent = HexFormat.of().parseHex(signature.substring(BEGIN.length()));
        boolean isRight = MessageDigest.isEqual(sent, of(secret, timestamp, body));
        return isRight && apart.compareTo(LASTS) <= 0 ? Optional.of(sent) : Optional.empty();
    }
}
